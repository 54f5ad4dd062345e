import { mapDone } from "../wire/outcome.ts";
import { given, text } from "./lists.ts";
import type { MemberChanges, MemberRef, MoveChanges, PowerChanges, Site } from "./network.ts";

/** Chooses among an action and its plural, always alike for one instance. */
export function isOdd(id: string): boolean {
  return id.charCodeAt(id.length - 1) % 2 === 1;
}

/** What instances are made of. */
export const machine = {
  InstanceType: "ecs.g6.large",
  ImageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
};

const named = (SecurityGroupId: string, { kind, id }: MemberRef) => ({
  SecurityGroupId,
  [kind === "instance" ? "InstanceId" : "NetworkInterfaceId"]: id,
});

/** What runs, where it is and how it is guarded, in the words of Alibaba Cloud's ECS. */
export function aliyunMachines({ call }: Site): PowerChanges & MoveChanges & MemberChanges {
  const oneOrMany = (one: string, many: string) => (id: string) =>
    isOdd(id) ? call(many, { InstanceId: [id] }) : call(one, { InstanceId: id });
  return {
    start: oneOrMany("ecs.StartInstance", "ecs.StartInstances"),
    stop: oneOrMany("ecs.StopInstance", "ecs.StopInstances"),
    reboot: oneOrMany("ecs.RebootInstance", "ecs.RebootInstances"),
    moveInstance: ({ instanceId, vpcId, subnetId, address, groupIds }) =>
      call(
        "ecs.ModifyInstanceVpcAttribute",
        given({
          InstanceId: instanceId,
          VpcId: vpcId,
          VSwitchId: subnetId,
          PrivateIpAddress: address,
          SecurityGroupId: groupIds,
        }),
      ),
    async createStopped({ subnetId, groupIds: [SecurityGroupId], address }) {
      const made = await call(
        "ecs.CreateInstance",
        given({ ...machine, VSwitchId: subnetId, PrivateIpAddress: address, SecurityGroupId }),
      );
      return mapDone(made, (answer) => text(answer, "InstanceId"));
    },
    createAttached: undefined,
    // The vendor has no such call: an ENI is detached and attached again.
    migrateEni: undefined,
    join: (groupId, member) => call("ecs.JoinSecurityGroup", named(groupId, member)),
    leave: (groupId, member) => call("ecs.LeaveSecurityGroup", named(groupId, member)),
    guardHost: (InstanceId, SecurityGroupIds) =>
      call("ecs.ModifyInstanceAttribute", { InstanceId, SecurityGroupIds }),
  };
}
