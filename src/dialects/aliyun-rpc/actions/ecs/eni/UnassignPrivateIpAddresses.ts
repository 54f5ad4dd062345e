import { unassignPrefixes } from "../../../../../operations/ip-prefix/unassign-prefixes.ts";
import { unassignPrivateIps } from "../../../../../operations/private-ip/unassign-private-ips.ts";
import { action } from "../../../action.ts";
import { requireOneKind } from "../../../words/eni-addresses.ts";

export default action<"ecs", "UnassignPrivateIpAddresses">({
  async run(input, context) {
    const { NetworkInterfaceId: eniId, PrivateIpAddress: addresses = [], Ipv4Prefix: prefixes = [] } = input;
    requireOneKind(["privateIps", "prefixes"], addresses.length, prefixes.length);
    if (prefixes.length > 0) await context.write(unassignPrefixes, { eniId, family: 4, prefixes });
    else await context.write(unassignPrivateIps, { eniId, addresses });
    return {};
  },
});
