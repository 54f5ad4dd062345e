import type { Query, ReadTx } from "../../store/port.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import { type ReadWork, readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";
import { together } from "../kit/together.ts";
import { requireGroups, referencesOf } from "./find-references.ts";

/** How much a security group is used, and how large it is. */
export interface GroupUse {
  readonly securityGroupId: string;
  readonly enis: number;
  readonly instances: number;
  /** How many network interfaces more it may guard. */
  readonly room: number;
  readonly rules: number;
  /** How many of the rules name a security group. */
  readonly peerRules: number;
}

// An instance is in the groups of its primary ENI.
const primaries = { table: "eni", column: "id", equals: "eniId", where: { kind: "primary" } } as const;

const named = { where: { peerGroupId: { not: null } } } as const;

function counts(tx: ReadTx, found: Query<SecurityGroup>) {
  const per = { column: "securityGroupId", per: "securityGroup", found } as const;
  return together([
    tx.countPer({ table: "eniSecurityGroup", ...per }),
    tx.countPer({ table: "eniSecurityGroup", ...per, query: { having: [primaries] } }),
    tx.countPer({ table: "securityGroupRule", ...per }),
    tx.countPer({ table: "securityGroupRule", ...per, query: named }),
  ]);
}

/** Counts what some security groups guard and hold, in the order asked. */
export async function usesOf(work: ReadWork, ids: readonly string[]): Promise<GroupUse[]> {
  const limit = quotaOf(work, "enisPerGroup");
  const [guarded, instances, rules, peerRules] = await counts(work.tx, { where: { id: ids } });
  return ids.map((securityGroupId) => {
    const enis = guarded.get(securityGroupId) ?? 0;
    return {
      securityGroupId,
      enis,
      room: Math.max(0, limit - enis),
      instances: instances.get(securityGroupId) ?? 0,
      rules: rules.get(securityGroupId) ?? 0,
      peerRules: peerRules.get(securityGroupId) ?? 0,
    };
  });
}

/** A security group's use, with the groups whose rules name it. */
export interface GroupAssociations extends GroupUse {
  readonly referencingIds: readonly string[];
}

/** Tells what goes with some security groups, which must exist, in the order asked. */
export const readAssociations = readOperation(
  "security-group/read-associations",
  async (work, securityGroupIds: readonly string[]): Promise<GroupAssociations[]> => {
    const [, uses, references] = await together([
      requireGroups(work.tx, securityGroupIds),
      usesOf(work, securityGroupIds),
      referencesOf(work.tx, securityGroupIds),
    ]);
    return uses.map((use) => ({ ...use, referencingIds: references.get(use.securityGroupId) ?? [] }));
  },
);
