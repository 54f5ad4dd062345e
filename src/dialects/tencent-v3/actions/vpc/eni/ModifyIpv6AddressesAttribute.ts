import { describeIpv6Addresses } from "../../../../../operations/ipv6-address/describe-ipv6-addresses.ts";
import { action } from "../../../action.ts";
import { namedIpv6, requireEniId } from "../../../words/addresses.ts";

export default action<"vpc", "ModifyIpv6AddressesAttribute">({
  async run(input, context) {
    await context.write(describeIpv6Addresses, {
      eniId: requireEniId(input.NetworkInterfaceId),
      descriptions: namedIpv6(input.Ipv6Addresses),
    });
    return {};
  },
});
