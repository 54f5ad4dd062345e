import { required } from "../../domain/fault/fault.ts";
import { requireQuota } from "../kit/quota.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Puts security groups on an ENI, after those it has. */
export async function guardEni(
  work: WriteWork,
  eniId: string,
  vpcId: string,
  securityGroupIds: readonly string[],
): Promise<void> {
  if (securityGroupIds.length === 0) return;
  const present = await work.tx.pick("eniSecurityGroup", ["securityGroupId"], { where: { eniId } });
  const known = new Set(present.map((row) => row.securityGroupId));
  const wanted = [...new Set(securityGroupIds)].filter((id) => !known.has(id));
  requireQuota(work, "groupsPerEni", known.size, wanted.length);
  const groups = new Map((await work.tx.getMany("securityGroup", wanted)).map((group) => [group.id, group]));
  for (const securityGroupId of wanted) {
    const group = required(groups.get(securityGroupId), {
      kind: "security-group.not-found",
      securityGroupId,
    });
    if (group.vpcId !== null && group.vpcId !== vpcId) {
      required(undefined, { kind: "security-group.vpc-mismatch", securityGroupId, vpcId });
    }
    requireQuota(
      work,
      "enisPerGroup",
      await work.tx.count("eniSecurityGroup", { where: { securityGroupId } }),
    );
  }
  await work.tx.insert(
    "eniSecurityGroup",
    wanted.map((securityGroupId, index) => ({ eniId, securityGroupId, position: known.size + index })),
  );
}
