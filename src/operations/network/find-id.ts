import { readOperation } from "../kit/operation.ts";

/** A thing by the number that the store gave it. */
export interface Numbered {
  readonly table: "vpc" | "subnet" | "routeTable" | "natGateway" | "instance" | "securityGroup";
  readonly seq: number;
}

/** The id of the thing with this number, for callers of the days when things had numbers. */
export const findId = readOperation(
  "network/find-id",
  async ({ tx }, { table, seq }: Numbered): Promise<string | undefined> => {
    const [row] = await tx.pick(table, ["id"], { where: { seq } });
    return row?.id;
  },
);
