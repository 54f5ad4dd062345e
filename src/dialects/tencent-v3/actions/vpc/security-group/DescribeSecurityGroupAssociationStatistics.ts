import type { VpcSecurityGroupAssociationStatisticsOut } from "../../../../../generated/tencent-v3.ts";
import { countUse, type GroupUse } from "../../../../../operations/security-group/count-use.ts";
import { findReferences } from "../../../../../operations/security-group/find-references.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireGroupId } from "../../../words/security-group.ts";

function statisticsOut(use: GroupUse, referencing: number): VpcSecurityGroupAssociationStatisticsOut {
  // A primary ENI counts as its instance.
  const counts = { CVM: use.instances, ENI: use.enis - use.instances, SG: referencing };
  return {
    SecurityGroupId: use.securityGroupId,
    ...counts,
    CDB: 0,
    CLB: 0,
    InstanceStatistics: Object.entries(counts)
      .filter(([, InstanceCount]) => InstanceCount > 0)
      .map(([InstanceType, InstanceCount]) => ({ InstanceType, InstanceCount })),
    TotalCount: counts.CVM + counts.ENI + counts.SG,
  };
}

export default action<"vpc", "DescribeSecurityGroupAssociationStatistics">({
  async run(input, context) {
    const asked = requireFew("securityGroupIds", input.SecurityGroupIds, 100);
    const ids = asked.map((id) => requireGroupId(id, "securityGroupIds"));
    const references = await context.read(findReferences, ids);
    const named = new Map(references.map((one) => [one.securityGroupId, one.referencingIds.length]));
    const uses = await context.read(countUse, ids);
    return {
      SecurityGroupAssociationStatisticsSet: uses.map((use) =>
        statisticsOut(use, named.get(use.securityGroupId) ?? 0),
      ),
    };
  },
});
