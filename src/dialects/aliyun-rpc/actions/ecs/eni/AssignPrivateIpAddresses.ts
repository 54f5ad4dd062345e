import { refuse } from "../../../../../domain/fault/fault.ts";
import { assignPrivateIps } from "../../../../../operations/private-ip/assign-private-ips.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "AssignPrivateIpAddresses">({
  async run(input, context) {
    const { PrivateIpAddress: named = [], SecondaryPrivateIpAddressCount: count = 0 } = input;
    if (named.length > 0 && count > 0) refuse({ kind: "request.conflict", fields: ["privateIps", "count"] });
    const { privateIps } = await context.write(assignPrivateIps, {
      eniId: input.NetworkInterfaceId,
      addresses: named.map((address) => ({ address })),
      count,
    });
    return {
      AssignedPrivateIpAddressesSet: {
        NetworkInterfaceId: input.NetworkInterfaceId,
        PrivateIpSet: { PrivateIpAddress: privateIps.map((ip) => ip.address) },
        Ipv4PrefixSet: { Ipv4Prefixes: [] },
      },
    };
  },
});
