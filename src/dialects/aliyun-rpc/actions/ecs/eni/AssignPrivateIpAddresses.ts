import { assignPrefixes } from "../../../../../operations/ip-prefix/assign-prefixes.ts";
import { assignPrivateIps } from "../../../../../operations/private-ip/assign-private-ips.ts";
import { action } from "../../../action.ts";
import { eitherOf, prefixesOf, requireOneKind } from "../../../words/eni-addresses.ts";

export default action<"ecs", "AssignPrivateIpAddresses">({
  async run(input, context) {
    const { NetworkInterfaceId: eniId } = input;
    const { PrivateIpAddress: named, SecondaryPrivateIpAddressCount: counted } = input;
    const { names, count } = eitherOf(["privateIps", "count"], named, counted, 49);
    const wanted = prefixesOf(["prefixes", "prefixCount"], input.Ipv4Prefix, input.Ipv4PrefixCount);
    const blocks = wanted.prefixes.length + wanted.count;
    requireOneKind(["privateIps", "prefixes"], names.length + count, blocks);
    const prefixes =
      blocks === 0 ? [] : (await context.write(assignPrefixes, { eniId, family: 4, ...wanted })).prefixes;
    const addresses = names.map((address) => ({ address }));
    const privateIps =
      blocks > 0 ? [] : (await context.write(assignPrivateIps, { eniId, addresses, count })).privateIps;
    return {
      AssignedPrivateIpAddressesSet: {
        NetworkInterfaceId: eniId,
        PrivateIpSet: { PrivateIpAddress: privateIps.map((ip) => ip.address) },
        Ipv4PrefixSet: { Ipv4Prefixes: prefixes },
      },
    };
  },
});
