import { changeIpv6 } from "../../../../../operations/vpc/change-ipv6.ts";
import { action } from "../../../action.ts";
import { requireVpcId } from "../../../words/network-ids.ts";

export default action<"vpc", "UnassignIpv6CidrBlock">({
  faults: { "vpc.no-ipv6": "ResourceNotFound" },
  async run(input, context) {
    await context.write(changeIpv6, {
      vpcId: requireVpcId(input.VpcId),
      drop: true,
      ...(input.Ipv6CidrBlock !== undefined && { cidr: input.Ipv6CidrBlock }),
    });
    return {};
  },
});
