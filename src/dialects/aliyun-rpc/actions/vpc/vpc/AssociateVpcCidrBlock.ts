import { refuse } from "../../../../../domain/fault/fault.ts";
import { changeIpv6 } from "../../../../../operations/vpc/change-ipv6.ts";
import { changeRanges } from "../../../../../operations/vpc/change-ranges.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { requireIpv6Isp, requireVpcCidr } from "../../../words/vpc-checks.ts";

export default action<"vpc", "AssociateVpcCidrBlock">({
  faults: {
    "vpc.not-found": "InvalidVpc.NotFound",
    "vpc.cidr-overlap": "Duplicated.SecondaryCidrBlock",
    "vpc.has-ipv6": "QuotaExceeded.IPv6CidrBlock",
    "quota.exceeded": "QuotaExceeded.VpcMultiCidr",
    "resource.busy": "IncorrectStatus.Vpc",
    "request.missing": "MissingParam.SecondaryCidrBlockOrIpv6CidrBlock",
    "request.conflict": "ParamExclusive.SecondaryCidrAndIpv6Cidr",
  },
  fieldFaults: {
    ipVersion: "IllegalParam.IpVersion",
    ipv6Isp: "UnsupportedFeature.Ipv6Isp",
    iPv6CidrBlock: "OperationFailed.IPv6CidrNotReserved",
    ipamPoolId: "UnsupportedFeature.Ipam",
    ipv6CidrMask: "UnsupportedFeature.VpcIpamIpv6",
    secondaryCidrMask: "UnsupportedFeature.Ipam",
    secondaryCidrBlock: {
      "request.malformed": "IllegalParam.SecondaryCidrBlock",
      "request.out-of-range": "IllegalParam.SecondaryCidrMask",
    },
  },
  async run(input, context) {
    const { VpcId: vpcId, SecondaryCidrBlock: cidr = "", IpVersion: version = "IPV4" } = input;
    refuseGiven("ipamPoolId", input.IpamPoolId, "there are no IPAM pools here");
    refuseGiven("secondaryCidrMask", input.SecondaryCidrMask, "there are no IPAM pools here");
    refuseGiven("ipv6CidrMask", input.Ipv6CidrMask, "there are no IPAM pools here");
    requireIpv6Isp(input.Ipv6Isp);
    const isIpv6 = version.toUpperCase() === "IPV6";
    if (!isIpv6 && version.toUpperCase() !== "IPV4") {
      refuse({ kind: "request.malformed", field: "ipVersion", value: version, expected: "IPV4 or IPV6" });
    }
    if (isIpv6 && cidr !== "") {
      refuse({ kind: "request.conflict", fields: ["secondaryCidrBlock", "ipVersion"] });
    }
    refuseGiven("iPv6CidrBlock", input.IPv6CidrBlock, "it has not been reserved: leave it to the system");
    if (isIpv6) {
      return { CidrBlock: await context.write(changeIpv6, { vpcId, take: "public" }), IpVersion: "IPV6" };
    }
    if (cidr === "") refuse({ kind: "request.missing", anyOf: ["secondaryCidrBlock", "iPv6CidrBlock"] });
    await context.write(changeRanges, { vpcId, add: [requireVpcCidr(cidr, "secondaryCidrBlock", 16)] });
    return { CidrBlock: cidr, IpVersion: "IPV4" };
  },
});
