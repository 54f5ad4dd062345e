import { readOperation } from "../kit/operation.ts";
import { findGroup } from "./lock-group.ts";

/** A security group and those whose rules name it. */
export interface GroupReferences {
  readonly securityGroupId: string;
  readonly referencingIds: readonly string[];
}

/** Tells which groups have rules that name some groups, which must exist; those nobody names are left out. */
export const findReferences = readOperation(
  "security-group/find-references",
  async ({ tx }, securityGroupIds: readonly string[]): Promise<GroupReferences[]> => {
    const found: GroupReferences[] = [];
    for (const securityGroupId of new Set(securityGroupIds)) {
      await findGroup(tx, securityGroupId);
      const where = { peerGroupId: securityGroupId };
      const rules = await tx.pick("securityGroupRule", ["securityGroupId"], { where });
      const referencingIds = [...new Set(rules.map((rule) => rule.securityGroupId))];
      if (referencingIds.length > 0) found.push({ securityGroupId, referencingIds });
    }
    return found;
  },
);
