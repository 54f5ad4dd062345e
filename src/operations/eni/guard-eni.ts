import { refuse, required } from "../../domain/fault/fault.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import { passedQuota, quotaOf } from "../kit/quota.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Holds security groups that must exist and belong to the VPC, where groups belong to one. */
export async function lockGroups(
  work: WriteWork,
  vpcId: string,
  securityGroupIds: readonly string[],
): Promise<SecurityGroup[]> {
  const ids = [...new Set(securityGroupIds)];
  if (ids.length === 0) return [];
  const locked = await work.tx.lock("securityGroup", ids.toSorted());
  const known = new Map(locked.map((group) => [group.id, group]));
  return ids.map((securityGroupId) => {
    const group = required(known.get(securityGroupId), {
      kind: "security-group.not-found",
      securityGroupId,
    });
    if (group.vpcId !== null && group.vpcId !== vpcId) {
      refuse({ kind: "security-group.vpc-mismatch", securityGroupId, vpcId });
    }
    return group;
  });
}

async function requirePlace(work: WriteWork, securityGroupId: string): Promise<void> {
  const present = await work.tx.count("eniSecurityGroup", { where: { securityGroupId } });
  const limit = passedQuota(work, "enisPerGroup", present + 1);
  if (limit !== undefined) refuse({ kind: "security-group.full", securityGroupId, limit });
}

// An ENI's groups are all normal ones or all enterprise ones.
async function requireOneKind(
  work: WriteWork,
  presentIds: readonly string[],
  wanted: readonly SecurityGroup[],
): Promise<void> {
  const [first, ...others] = [...(await work.tx.getMany("securityGroup", presentIds)), ...wanted];
  const other = others.find((group) => group.kind !== first?.kind);
  if (other === undefined) return;
  refuse({ kind: "security-group.kind-mismatch", securityGroupId: other.id, groupKind: other.kind });
}

/** Puts security groups on an ENI, after those it has. */
export async function guardEni(
  work: WriteWork,
  eniId: string,
  vpcId: string,
  securityGroupIds: readonly string[],
): Promise<void> {
  if (securityGroupIds.length === 0) return;
  const present = await work.tx.find("eniSecurityGroup", { where: { eniId } });
  const known = new Set(present.map((row) => row.securityGroupId));
  const wanted = [...new Set(securityGroupIds)].filter((id) => !known.has(id));
  const limit = quotaOf(work, "groupsPerEni");
  if (known.size + wanted.length > limit) refuse({ kind: "eni.group-limit", eniId, limit });
  const groups = await lockGroups(work, vpcId, wanted);
  await requireOneKind(work, [...known], groups);
  for (const group of groups) await requirePlace(work, group.id);
  const next = Math.max(-1, ...present.map((row) => row.position)) + 1;
  await work.tx.insert(
    "eniSecurityGroup",
    groups.map((group, index) => ({ eniId, securityGroupId: group.id, position: next + index })),
  );
}
