import { assignIpv6Addresses } from "../../../../../operations/ipv6-address/assign-ipv6-addresses.ts";
import { action } from "../../../action.ts";
import { namedIpv6, requireEniId } from "../../../words/addresses.ts";
import { ipv6Out } from "../../../words/eni.ts";

export default action<"vpc", "AssignIpv6Addresses">({
  async run(input, context) {
    const { addresses } = await context.write(assignIpv6Addresses, {
      eniId: requireEniId(input.NetworkInterfaceId),
      addresses: namedIpv6(input.Ipv6Addresses),
      count: input.Ipv6AddressCount ?? 0,
    });
    return { Ipv6AddressSet: addresses.map((ip) => ipv6Out(ip)) };
  },
});
