import { mapDone } from "../wire/outcome.ts";
import type { Ipv6Changes } from "./ipv6.ts";
import { given, inner, texts } from "./lists.ts";
import type { Site } from "./network.ts";

/** IPv6 in the words of Alibaba Cloud: networks and vSwitches have it turned on and off. */
export function aliyunIpv6({ call }: Site): Ipv6Changes {
  return {
    takeVpc: (VpcId) => call("ModifyVpcAttribute", { VpcId, EnableIPv6: true }),
    dropVpc: (VpcId) => call("ModifyVpcAttribute", { VpcId, EnableIPv6: false }),
    takeSubnet: ({ subnetId }, wish) =>
      call(
        "ModifyVSwitchAttribute",
        given({ VSwitchId: subnetId, EnableIPv6: true, Ipv6CidrBlock: wish?.index }),
      ),
    dropSubnet: ({ subnetId }) => call("ModifyVSwitchAttribute", { VSwitchId: subnetId, EnableIPv6: false }),
    async assign(eniId, { addresses, count, token }) {
      const asked = given({
        NetworkInterfaceId: eniId,
        Ipv6Address: addresses,
        Ipv6AddressCount: count === 0 ? undefined : count,
        ClientToken: token,
      });
      return mapDone(await call("ecs.AssignIpv6Addresses", asked), (answer) =>
        texts(inner(answer, "Ipv6Sets"), "Ipv6Address"),
      );
    },
    unassign: (eniId, Ipv6Address) =>
      call("ecs.UnassignIpv6Addresses", { NetworkInterfaceId: eniId, Ipv6Address }),
  };
}
