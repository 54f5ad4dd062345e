import { readOperation } from "../kit/operation.ts";
import type { Numbered } from "./find-id.ts";

/** The numbers of things by their ids, for callers of the days when things had numbers. */
export const findNumbers = readOperation(
  "network/find-numbers",
  async (
    { tx },
    { table, ids }: { readonly table: Numbered["table"]; readonly ids: readonly string[] },
  ): Promise<{ readonly [id: string]: number }> => {
    const rows = await tx.pick(table, ["id", "seq"], { where: { id: [...new Set(ids)] } });
    return Object.fromEntries(rows.map(({ id, seq }) => [id, seq]));
  },
);
