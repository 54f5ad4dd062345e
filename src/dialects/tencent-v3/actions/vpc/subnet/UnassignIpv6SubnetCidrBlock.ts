import { changeSubnetIpv6 } from "../../../../../operations/subnet/change-ipv6.ts";
import { action } from "../../../action.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { ipv6BlocksIn } from "../../../words/subnet-ipv6.ts";

export default action<"vpc", "UnassignIpv6SubnetCidrBlock">({
  faults: {
    "subnet.no-ipv6": "ResourceNotFound",
    "subnet.vpc-mismatch": "ResourceNotFound",
  },
  async run(input, context) {
    const subnets = ipv6BlocksIn(input.Ipv6SubnetCidrBlocks);
    await context.write(changeSubnetIpv6, { vpcId: requireVpcId(input.VpcId), drops: true, subnets });
    return {};
  },
});
