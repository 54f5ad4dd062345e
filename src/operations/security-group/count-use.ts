import { readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";

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

/** Counts what some security groups guard and hold, in the order asked. */
export const countUse = readOperation(
  "security-group/count-use",
  async (work, securityGroupIds: readonly string[]): Promise<GroupUse[]> => {
    const { tx } = work;
    const limit = quotaOf(work, "enisPerGroup");
    const uses: GroupUse[] = [];
    for (const securityGroupId of securityGroupIds) {
      const where = { securityGroupId };
      // An instance is in the groups of its primary ENI.
      const instances = await tx.count("eni", {
        where: { kind: "primary" },
        having: [{ table: "eniSecurityGroup", column: "eniId", equals: "id", where }],
      });
      const enis = await tx.count("eniSecurityGroup", { where });
      uses.push({
        securityGroupId,
        enis,
        room: Math.max(0, limit - enis),
        instances,
        rules: await tx.count("securityGroupRule", { where }),
        peerRules: await tx.count("securityGroupRule", { where: { ...where, peerGroupId: { not: null } } }),
      });
    }
    return uses;
  },
);
