import { assignPrefixes } from "../../../../../operations/ip-prefix/assign-prefixes.ts";
import { assignIpv6Addresses } from "../../../../../operations/ipv6-address/assign-ipv6-addresses.ts";
import { action } from "../../../action.ts";
import { eitherOf, prefixesOf, requireOneKind } from "../../../words/eni-addresses.ts";

export default action<"ecs", "AssignIpv6Addresses">({
  fields: { prefixes: "Ipv6Prefix.N", prefixCount: "Ipv6PrefixCount" },
  async run(input, context) {
    const { NetworkInterfaceId: eniId } = input;
    const fields = ["ipv6Addresses", "ipv6AddressCount"] as const;
    const { names, count } = eitherOf(fields, input.Ipv6Address, input.Ipv6AddressCount);
    const wanted = prefixesOf(["prefixes", "prefixCount"], input.Ipv6Prefix, input.Ipv6PrefixCount);
    const blocks = wanted.prefixes.length + wanted.count;
    requireOneKind(["ipv6Addresses", "prefixes"], names.length + count, blocks);
    const prefixes =
      blocks === 0 ? [] : (await context.write(assignPrefixes, { eniId, family: 6, ...wanted })).prefixes;
    const named = names.map((address) => ({ address }));
    const given =
      blocks > 0
        ? []
        : (await context.write(assignIpv6Addresses, { eniId, addresses: named, count })).addresses;
    return {
      NetworkInterfaceId: eniId,
      Ipv6Sets: { Ipv6Address: given.map((one) => one.address) },
      Ipv6PrefixSets: { Ipv6Prefix: prefixes },
    };
  },
});
