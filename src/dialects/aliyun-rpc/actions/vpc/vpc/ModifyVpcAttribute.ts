import { modifyVpc } from "../../../../../operations/vpc/modify-vpc.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { newVpcFieldFaults } from "../../../words/new-vpc.ts";
import {
  networkDescriptionOf,
  networkNameOf,
  requireIpv6Isp,
  requireVpcCidr,
} from "../../../words/vpc-checks.ts";

export default action<"vpc", "ModifyVpcAttribute">({
  faults: { "resource.busy": "IncorrectVpcStatus" },
  fieldFaults: newVpcFieldFaults,
  async run(input, context) {
    refuseGiven("ipv6CidrBlock", input.Ipv6CidrBlock, "it has not been reserved: leave it to the system");
    requireIpv6Isp(input.Ipv6Isp);
    await context.write(modifyVpc, {
      vpcId: input.VpcId,
      ...(input.VpcName !== undefined && { name: networkNameOf("vpcName", input.VpcName) }),
      ...(input.Description !== undefined && { description: networkDescriptionOf(input.Description) }),
      ...(input.CidrBlock !== undefined &&
        input.CidrBlock !== "" && { cidr: requireVpcCidr(input.CidrBlock) }),
      ...(input.EnableIPv6 !== undefined && { ipv6: input.EnableIPv6 }),
      traits: keptTraits({ dnsHostname: input.EnableDnsHostname }),
    });
    return {};
  },
});
