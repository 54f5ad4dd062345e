import { refuse } from "../../../../../domain/fault/fault.ts";
import { changeIpv6 } from "../../../../../operations/vpc/change-ipv6.ts";
import { changeRanges } from "../../../../../operations/vpc/change-ranges.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "UnassociateVpcCidrBlock">({
  faults: { "resource.busy": "IncorrectVpcStatus" },
  async run(input, context) {
    const { VpcId: vpcId, SecondaryCidrBlock: cidr = "", IPv6CidrBlock: ipv6 = "" } = input;
    const fields = ["secondaryCidrBlock", "iPv6CidrBlock"];
    if (cidr !== "" && ipv6 !== "") refuse({ kind: "request.conflict", fields });
    if (cidr === "" && ipv6 === "") refuse({ kind: "request.missing", anyOf: fields });
    if (cidr !== "") await context.write(changeRanges, { vpcId, remove: [cidr] });
    else await context.write(changeIpv6, { vpcId, drop: true, cidr: ipv6 });
    return {};
  },
});
