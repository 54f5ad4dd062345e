import { unassignPrefixes } from "../../../../../operations/ip-prefix/unassign-prefixes.ts";
import { unassignIpv6Addresses } from "../../../../../operations/ipv6-address/unassign-ipv6-addresses.ts";
import { action } from "../../../action.ts";
import { requireOneKind } from "../../../words/eni-addresses.ts";

export default action<"ecs", "UnassignIpv6Addresses">({
  fields: { prefixes: "Ipv6Prefix.N" },
  async run(input, context) {
    const { NetworkInterfaceId: eniId, Ipv6Address: addresses = [], Ipv6Prefix: prefixes = [] } = input;
    requireOneKind(["ipv6Addresses", "prefixes"], addresses.length, prefixes.length);
    if (prefixes.length > 0) await context.write(unassignPrefixes, { eniId, family: 6, prefixes });
    else await context.write(unassignIpv6Addresses, { eniId, addresses });
    return {};
  },
});
