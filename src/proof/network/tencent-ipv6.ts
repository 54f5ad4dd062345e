import { mapDone } from "../wire/outcome.ts";
import type { Ipv6Changes } from "./ipv6.ts";
import { given, list, text } from "./lists.ts";
import type { Site } from "./network.ts";

const named = (addresses: readonly string[]) => addresses.map((Address) => ({ Address }));

/** IPv6 in the words of Tencent Cloud API 3.0. */
export function tencentIpv6({ call }: Site): Ipv6Changes {
  return {
    takeVpc: (VpcId, isLocal) =>
      call("AssignIpv6CidrBlock", given({ VpcId, AddressType: isLocal ? "ULA" : undefined })),
    dropVpc: (VpcId) => call("UnassignIpv6CidrBlock", { VpcId }),
    takeSubnet: ({ vpcId, subnetId }, wish) =>
      call("AssignIpv6SubnetCidrBlock", {
        VpcId: vpcId,
        Ipv6SubnetCidrBlocks: [given({ SubnetId: subnetId, Ipv6CidrBlock: wish?.block })],
      }),
    dropSubnet: ({ vpcId, subnetId }) =>
      call("UnassignIpv6SubnetCidrBlock", {
        VpcId: vpcId,
        Ipv6SubnetCidrBlocks: [{ SubnetId: subnetId }],
      }),
    async assign(eniId, { addresses, count, token }) {
      const asked = given({
        NetworkInterfaceId: eniId,
        Ipv6Addresses: named(addresses),
        Ipv6AddressCount: count === 0 ? undefined : count,
        ClientToken: token,
      });
      return mapDone(await call("AssignIpv6Addresses", asked), (answer) =>
        list(answer, "Ipv6AddressSet").map((ip) => text(ip, "Address")),
      );
    },
    unassign: (eniId, addresses) =>
      call("UnassignIpv6Addresses", { NetworkInterfaceId: eniId, Ipv6Addresses: named(addresses) }),
  };
}
