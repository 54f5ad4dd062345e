import { unassignIpv6Addresses } from "../../../../../operations/ipv6-address/unassign-ipv6-addresses.ts";
import { action } from "../../../action.ts";
import { namedIpv6, requireEniId } from "../../../words/addresses.ts";

export default action<"vpc", "UnassignIpv6Addresses">({
  async run(input, context) {
    await context.write(unassignIpv6Addresses, {
      eniId: requireEniId(input.NetworkInterfaceId),
      addresses: namedIpv6(input.Ipv6Addresses).map((one) => one.address),
    });
    return {};
  },
});
