import { type Fields, mapDone, type Outcome } from "../wire/outcome.ts";
import type { HavipChanges } from "./havips.ts";
import type { MemberRef } from "./network.ts";
import { first, given, inner, states, text, texts } from "./lists.ts";
import type { NetworkReads, Site } from "./network.ts";

const types: Readonly<Record<MemberRef["kind"], string>> = {
  instance: "EcsInstance",
  eni: "NetworkInterface",
};

/** HAVIPs in the words of Alibaba Cloud's VPC, which binds public addresses to them as to anything else. */
export function aliyunHavips({ call }: Site): HavipChanges {
  const membership = (HaVipId: string, { kind, id }: MemberRef) => ({
    HaVipId,
    InstanceId: id,
    InstanceType: types[kind],
  });
  return {
    async create({ subnetId, name, address, token }) {
      const made = await call(
        "CreateHaVip",
        given({ VSwitchId: subnetId, Name: name, IpAddress: address, ClientToken: token }),
      );
      return mapDone(made, (answer) => text(answer, "HaVipId"));
    },
    delete: (HaVipId) => call("DeleteHaVip", { HaVipId }),
    rename: (HaVipId, Name) => call("ModifyHaVipAttribute", { HaVipId, Name }),
    join: (havipId, member) => call("AssociateHaVip", membership(havipId, member)),
    leave: (havipId, member) => call("UnassociateHaVip", membership(havipId, member)),
    bind: (InstanceId, { eipId }) =>
      call("AssociateEipAddress", { AllocationId: eipId, InstanceId, InstanceType: "HaVip" }),
    unbind: (InstanceId, { eipId }) =>
      call("UnassociateEipAddress", { AllocationId: eipId, InstanceId, InstanceType: "HaVip" }),
  };
}

/** The HAVIPs that there are. */
export function aliyunHavipsOf(
  rows: (action: string, outer: string, one: string) => Promise<Outcome<readonly Fields[]>>,
): NetworkReads["havips"] {
  return async () =>
    states(await rows("DescribeHaVips", "HaVips", "HaVip"), (one) => ({
      id: text(one, "HaVipId"),
      name: text(one, "Name"),
      vpcId: text(one, "VpcId"),
      subnetId: text(one, "VSwitchId"),
      address: text(one, "IpAddress"),
      publicAddress: first(inner(one, "AssociatedEipAddresses"), "associatedEipAddresse"),
      holder: text(one, "MasterInstanceId"),
      members: texts(inner(one, "AssociatedInstances"), "associatedInstance"),
    }));
}
