import { countSubnetUsers } from "../../../../../operations/subnet/count-users.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireIds, requireSubnetId } from "../../../words/network-ids.ts";

export default action<"vpc", "DescribeSubnetResourceDashboard">({
  async run(input, context) {
    const ids = requireIds("subnetIds", requireFew("subnetIds", input.SubnetIds, 100), requireSubnetId);
    const users = await context.read(countSubnetUsers, ids);
    return {
      ResourceStatisticsSet: users.map((one) => {
        const counts = [
          ["CVM", "Cloud Virtual Machine", one.instances],
          ["ENI", "Elastic Network Interface", one.enis],
          ["HAVIP", "Highly Available Virtual IP", one.havips],
          ["NAT", "NAT Gateway", one.natGateways],
          ["RESERVEDIP", "Reserved private IP", one.reservations],
        ] as const;
        return {
          VpcId: one.vpcId,
          SubnetId: one.subnetId,
          Ip: one.liveCount,
          ResourceStatisticsItemSet: counts
            .filter(([, , count]) => count > 0)
            .map(([ResourceType, ResourceName, ResourceCount]) => ({
              ResourceType,
              ResourceName,
              ResourceCount,
            })),
        };
      }),
    };
  },
});
