import { type Fields, mapDone, type Outcome } from "../wire/outcome.ts";
import type { HavipChanges } from "./havips.ts";
import { given, inner, list, states, text } from "./lists.ts";
import type { MemberRef, NetworkReads, Site } from "./network.ts";

/** HAVIPs in the words of Tencent Cloud API 3.0. */
export function tencentHavips({ call }: Site): HavipChanges {
  const association = (HaVipId: string, { kind, id }: MemberRef) => ({
    HaVipAssociationSet: [{ HaVipId, InstanceId: id, InstanceType: kind === "eni" ? "ENI" : "CVM" }],
  });
  return {
    async create({ vpcId, subnetId, name, address, isChecked, eniId, token }) {
      const made = await call(
        "CreateHaVip",
        given({
          VpcId: vpcId,
          SubnetId: subnetId,
          HaVipName: name,
          Vip: address,
          CheckAssociate: isChecked,
          NetworkInterfaceId: eniId,
          ClientToken: token,
        }),
      );
      return mapDone(made, (answer) => text(inner(answer, "HaVip"), "HaVipId"));
    },
    delete: (HaVipId) => call("DeleteHaVip", { HaVipId }),
    rename: (HaVipId, HaVipName) => call("ModifyHaVipAttribute", { HaVipId, HaVipName }),
    join: (havipId, member) => call("AssociateHaVipInstance", association(havipId, member)),
    leave: (havipId, member) => call("DisassociateHaVipInstance", association(havipId, member)),
    bind: (HaVipId, { publicAddress }) =>
      call("HaVipAssociateAddressIp", { HaVipId, AddressIp: publicAddress }),
    unbind: (HaVipId) => call("HaVipDisassociateAddressIp", { HaVipId }),
  };
}

/** The HAVIPs that there are. */
export function tencentHavipsOf(
  rows: (action: string, set: string) => Promise<Outcome<readonly Fields[]>>,
): NetworkReads["havips"] {
  return async () =>
    states(await rows("DescribeHaVips", "HaVipSet"), (one) => ({
      id: text(one, "HaVipId"),
      name: text(one, "HaVipName"),
      vpcId: text(one, "VpcId"),
      subnetId: text(one, "SubnetId"),
      address: text(one, "Vip"),
      publicAddress: text(one, "AddressIp"),
      holder: text(one, "NetworkInterfaceId"),
      members: list(one, "HaVipAssociationSet")
        .map((member) => text(member, "InstanceId"))
        .toSorted(),
    }));
}
