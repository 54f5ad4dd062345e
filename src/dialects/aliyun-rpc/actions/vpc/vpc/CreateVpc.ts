import { createVpc } from "../../../../../operations/vpc/create-vpc.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { newVpcFieldFaults, newVpcOf } from "../../../words/new-vpc.ts";
import { tagPairs } from "../../../words/tags.ts";
import { requireIpv6Isp } from "../../../words/vpc-checks.ts";

export default action<"vpc", "CreateVpc">({
  faults: {
    "quota.exceeded": "QuotaExceeded.Vpc",
  },
  fieldFaults: {
    ...newVpcFieldFaults,
    vpcCidr: { "request.out-of-range": "IllegalParam.CidrBlockMask" },
    ipv4IpamPoolId: "UnsupportedFeature.Ipam",
    ipv6IpamPoolId: "UnsupportedFeature.Ipam",
    ipv4CidrMask: "UnsupportedFeature.Ipam",
    ipv6CidrMask: "UnsupportedFeature.Ipam",
    ipv6Isp: "UnsupportedFeature.Ipv6Isp",
    ipv6CidrBlock: "OperationFailed.IPv6CidrNotReserved",
  },
  async run(input, context) {
    const noPools = "there are no IPAM pools here";
    refuseGiven("ipv4IpamPoolId", input.Ipv4IpamPoolId, noPools);
    refuseGiven("ipv6IpamPoolId", input.Ipv6IpamPoolId, noPools);
    refuseGiven("ipv4CidrMask", input.Ipv4CidrMask, noPools);
    refuseGiven("ipv6CidrMask", input.Ipv6CidrMask, noPools);
    refuseGiven("ipv6CidrBlock", input.Ipv6CidrBlock, "it has not been reserved: leave it to the system");
    requireIpv6Isp(input.Ipv6Isp);
    const { vpc, mainRouteTable } = await context.write(createVpc, {
      ...newVpcOf(input),
      ipv6: input.EnableIpv6 ?? false,
      tags: tagPairs(input.Tag),
      ...dryRunOf(input),
    });
    return {
      VpcId: vpc.id,
      VRouterId: vpc.routerId,
      RouteTableId: mainRouteTable.id,
      ResourceGroupId: input.ResourceGroupId ?? "",
    };
  },
});
