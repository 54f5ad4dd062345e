import type { Eni } from "../../domain/eni/eni.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { type Page, pickPage } from "../kit/page.ts";
import { together } from "../kit/together.ts";
import { findGroup } from "./lock-group.ts";

/** Which of the ENIs that a group guards to list. */
export interface ListMembers {
  readonly securityGroupId: string;
  /** Only primary ENIs: those stand for their instances. */
  readonly instances: boolean;
  /** Part of the instance's name. */
  readonly instanceName?: string;
  /** Part of an address. */
  readonly address?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** An ENI that a group guards. */
export type Member = Pick<Eni, "id" | "instanceId">;

function queryOf(input: ListMembers): Query<Eni> {
  const { securityGroupId, instances, instanceName, address, offset, limit } = input;
  const guarded = {
    table: "eniSecurityGroup",
    column: "eniId",
    equals: "id",
    where: { securityGroupId },
  } as const;
  return {
    ...(instances && { where: { kind: "primary" } }),
    ...(offset !== undefined && { offset }),
    ...(limit !== undefined && { limit }),
    having: [
      guarded,
      ...(instanceName === undefined
        ? []
        : ([
            {
              table: "instance",
              column: "id",
              equals: "instanceId",
              where: { name: { contains: instanceName } },
            },
          ] as const)),
      ...(address === undefined
        ? []
        : ([
            {
              table: "privateIp",
              column: "ownerId",
              equals: "id",
              where: { address: { contains: address } },
            },
          ] as const)),
    ],
  };
}

/** Lists what a security group guards. */
export const listMembers = readOperation(
  "security-group/list-members",
  async ({ tx }, input: ListMembers): Promise<Page<Member>> => {
    const [, page] = await together([
      findGroup(tx, input.securityGroupId),
      pickPage(tx, "eni", ["id", "instanceId"], queryOf(input)),
    ]);
    return page;
  },
);
