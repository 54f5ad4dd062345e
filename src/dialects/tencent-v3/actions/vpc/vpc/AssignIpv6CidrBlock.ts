import { refuse } from "../../../../../domain/fault/fault.ts";
import { changeIpv6 } from "../../../../../operations/vpc/change-ipv6.ts";
import { action } from "../../../action.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { addressTypeOf } from "../../../words/vpc.ts";

const scopes = { GUA: "public", ULA: "local" } as const;

export default action<"vpc", "AssignIpv6CidrBlock">({
  async run(input, context) {
    const { AddressType: type = "GUA" } = input;
    if (type !== "GUA" && type !== "ULA") {
      return refuse({ kind: "request.malformed", field: "addressType", value: type, expected: "GUA or ULA" });
    }
    const change = { vpcId: requireVpcId(input.VpcId), take: scopes[type] };
    const cidr = await context.write(changeIpv6, change);
    return { Ipv6CidrBlock: cidr, AddressType: addressTypeOf(cidr) };
  },
});
