import { required } from "../../domain/fault/fault.ts";
import type { ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { together } from "../kit/together.ts";

/** A security group and those whose rules name it. */
export interface GroupReferences {
  readonly securityGroupId: string;
  readonly referencingIds: readonly string[];
}

/** Refuses security groups that do not exist. */
export async function requireGroups(tx: ReadTx, securityGroupIds: readonly string[]): Promise<void> {
  const groups = await tx.pick("securityGroup", ["id"], { where: { id: securityGroupIds } });
  for (const securityGroupId of securityGroupIds) {
    const group = groups.find(({ id }) => id === securityGroupId);
    required(group, { kind: "security-group.not-found", securityGroupId });
  }
}

/** The groups whose rules name some groups, by these. */
export async function referencesOf(
  tx: ReadTx,
  securityGroupIds: readonly string[],
): Promise<Map<string, string[]>> {
  const byPeer = new Map<string, Set<string>>(securityGroupIds.map((id) => [id, new Set()]));
  const where = { peerGroupId: securityGroupIds };
  const rules = await tx.pick("securityGroupRule", ["securityGroupId", "peerGroupId"], { where });
  for (const { securityGroupId, peerGroupId } of rules) byPeer.get(peerGroupId ?? "")?.add(securityGroupId);
  return new Map([...byPeer].map(([id, referencing]) => [id, [...referencing]]));
}

/** Tells which groups have rules that name some groups, which must exist; those nobody names are left out. */
export const findReferences = readOperation(
  "security-group/find-references",
  async ({ tx }, securityGroupIds: readonly string[]): Promise<GroupReferences[]> => {
    const ids = [...new Set(securityGroupIds)];
    const [, references] = await together([requireGroups(tx, ids), referencesOf(tx, ids)]);
    const found = ids.map((id) => ({ securityGroupId: id, referencingIds: references.get(id) ?? [] }));
    return found.filter(({ referencingIds }) => referencingIds.length > 0);
  },
);
