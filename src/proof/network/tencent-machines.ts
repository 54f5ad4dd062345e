import { mapDone } from "../wire/outcome.ts";
import { given, inner, text } from "./lists.ts";
import type { MemberChanges, MemberRef, MoveChanges, PowerChanges, Site } from "./network.ts";
import { newEni } from "./tencent-new-eni.ts";

function tencentMembers({ call }: Site): MemberChanges {
  const named = (groupId: string, { kind, id }: MemberRef) => ({
    SecurityGroupIds: [groupId],
    [kind === "instance" ? "InstanceIds" : "NetworkInterfaceIds"]: [id],
  });
  return {
    join: (groupId, member) =>
      member.kind === "instance"
        ? call("cvm.AssociateSecurityGroups", named(groupId, member))
        : call("AssociateNetworkInterfaceSecurityGroups", named(groupId, member)),
    leave: (groupId, member) =>
      member.kind === "instance"
        ? call("cvm.DisassociateSecurityGroups", named(groupId, member))
        : call("DisassociateNetworkInterfaceSecurityGroups", named(groupId, member)),
    guardHost: (instanceId, SecurityGroups) =>
      call("cvm.ModifyInstancesAttribute", { InstanceIds: [instanceId], SecurityGroups }),
  };
}

/** What runs, where it is and how it is guarded, in the words of Tencent Cloud API 3.0. */
export function tencentMachines(site: Site): PowerChanges & MoveChanges & MemberChanges {
  const { call } = site;
  return {
    ...tencentMembers(site),
    start: (instanceId) => call("cvm.StartInstances", { InstanceIds: [instanceId] }),
    stop: (instanceId) => call("cvm.StopInstances", { InstanceIds: [instanceId] }),
    createStopped: undefined,
    async createAttached(wish, InstanceId) {
      const made = await call("CreateAndAttachNetworkInterface", { ...newEni(wish), InstanceId });
      return mapDone(made, (answer) => text(inner(answer, "NetworkInterface"), "NetworkInterfaceId"));
    },
    reboot: (instanceId) => call("cvm.RebootInstances", { InstanceIds: [instanceId] }),
    moveInstance: ({ instanceId, vpcId, subnetId, address, force }) => {
      const PrivateIpAddresses = address === undefined ? [] : [address];
      const place = given({ VpcId: vpcId, SubnetId: subnetId, PrivateIpAddresses });
      const asked = { InstanceIds: [instanceId], VirtualPrivateCloud: place, ForceStop: force };
      return call("cvm.ModifyInstancesVpcAttribute", asked);
    },
    migrateEni: ({ eniId }, from, to) =>
      call("MigrateNetworkInterface", {
        NetworkInterfaceId: eniId,
        SourceInstanceId: from,
        DestinationInstanceId: to,
      }),
  };
}
