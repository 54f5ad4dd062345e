import type { VpcSecurityGroupAssociationStatisticsOut } from "../../../../../generated/tencent-v3.ts";
import {
  type GroupAssociations,
  readAssociations,
} from "../../../../../operations/security-group/count-use.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireGroupId } from "../../../words/security-group.ts";

function statisticsOut(use: GroupAssociations): VpcSecurityGroupAssociationStatisticsOut {
  // A primary ENI counts as its instance.
  const counts = { CVM: use.instances, ENI: use.enis - use.instances, SG: use.referencingIds.length };
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
    const groups = await context.read(readAssociations, ids);
    return { SecurityGroupAssociationStatisticsSet: groups.map(statisticsOut) };
  },
});
