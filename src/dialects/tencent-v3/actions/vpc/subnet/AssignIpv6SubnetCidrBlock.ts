import { changeSubnetIpv6 } from "../../../../../operations/subnet/change-ipv6.ts";
import { action } from "../../../action.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { ipv6BlocksIn, ipv6BlocksOut } from "../../../words/subnet-ipv6.ts";

export default action<"vpc", "AssignIpv6SubnetCidrBlock">({
  faults: {
    "subnet.has-ipv6": "LimitExceeded.SubnetCidrBlock",
    "subnet.no-block": "LimitExceeded.SubnetCidrBlock",
    "subnet.vpc-mismatch": "ResourceNotFound",
    // The vendor documents no code for a network that has no range to take one from.
    "vpc.no-ipv6": "ResourceNotFound",
  },
  async run(input, context) {
    const subnets = ipv6BlocksIn(input.Ipv6SubnetCidrBlocks);
    const change = { vpcId: requireVpcId(input.VpcId), drops: false, subnets };
    return { Ipv6SubnetCidrBlockSet: ipv6BlocksOut(await context.write(changeSubnetIpv6, change)) };
  },
});
