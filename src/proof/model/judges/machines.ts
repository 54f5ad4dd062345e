import type { MemberRef } from "../../network/network.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import type { MachineCalls } from "../calls/machines.ts";
import type { Rule } from "../codes/index.ts";
import { wrongsOf } from "../pool.ts";
import {
  addressesOf,
  countOf,
  type ModelEni,
  type ModelInstance,
  type ModelSubnet,
  type World,
  zoneOfInstance,
} from "../world.ts";
import { judgeCreateEni, judgePlace, judgeHanging, judgeNamedVpc, judgeNoHavip } from "./enis.ts";
import { countV6 } from "./ipv6.ts";
import { judgeDraw } from "./draw.ts";
import { type Judges, when } from "./judges.ts";
import { judgeRun } from "./hosts.ts";
import { judgeGroups } from "./places.ts";

/** What a call to start an instance, to stop it or to restart it breaks. */
function judgePower(world: World, call: CallOf<"start" | "stop" | "reboot">): readonly Rule[] {
  const instance = world.instances.get(call.instanceId);
  if (instance === undefined) return ["instance unknown"];
  return call.verb === "start"
    ? when(instance.running, "instance running")
    : when(!instance.running, "instance stopped");
}

/** What a call to make an ENI on an instance breaks. */
function judgeCreateAttached(
  world: World,
  call: CallOf<"createAttached">,
  dialect: Dialect,
): readonly Rule[] {
  const { instanceId } = call;
  return [
    ...judgeCreateEni(world, call, dialect),
    ...when(!world.instances.has(instanceId), "instance unknown"),
    ...judgePlace(world, call, instanceId),
  ];
}

/** The addresses that are asked for, but for the one that it has anyway. */
function newAddresses(world: World, { subnetId, address }: CallOf<"moveInstance">, eniId: string): string[] {
  const own = addressesOf(world, eniId).find((one) => one.primary);
  if (own?.subnetId === subnetId && own.address === address) return [];
  return address === undefined ? [] : [address];
}

/** Whether an instance has what is bound to its subnet: further ENIs or addresses, or a part in a HAVIP. */
function isBound(world: World, instanceId: string, eniId: string): boolean {
  const havips = [...world.havips.values()];
  return (
    countOf(world.enis, (one) => one.instanceId === instanceId) > 1 ||
    addressesOf(world, eniId).length > 1 ||
    countV6(world, eniId) > 0 ||
    havips.some((havip) => havip.eniId === eniId) ||
    havips.some((havip) => havip.members.some(({ id }) => id === instanceId || id === eniId))
  );
}

/** An instance leaves a subnet with one address only, and v2's leave no network. */
function judgeLeaving(
  world: World,
  call: CallOf<"moveInstance">,
  eni: ModelEni,
  dialect: Dialect,
): readonly Rule[] {
  const { instanceId, subnetId, vpcId, address } = call;
  const eniId = world.instances.get(instanceId)?.primaryEniId ?? "";
  const leaves = eni.subnetId !== subnetId;
  const groupIds = dialect === "aliyun-rpc" && call.groupIds.length > 0 ? call.groupIds : eni.groupIds;
  const isGuardedAnew = groupIds !== eni.groupIds || eni.vpcId !== vpcId;
  return [
    ...when(leaves && isBound(world, instanceId, eniId), "instance has more"),
    ...when(dialect === "qcloud-v2" && eni.vpcId !== vpcId, "instance leaves vpc"),
    ...wrongsOf(world, subnetId, newAddresses(world, call, eniId)),
    ...judgeDraw(world, subnetId, [], leaves && address === undefined ? 1 : 0),
    ...(isGuardedAnew ? judgeGroups(world, vpcId, groupIds) : []),
  ];
}

function isAbroad(world: World, instance: ModelInstance, subnet: ModelSubnet | undefined): boolean {
  return subnet !== undefined && zoneOfInstance(world, instance) !== subnet.zone;
}

/** What a call to put an instance elsewhere breaks; Alibaba moves stopped ones only. */
function judgeMove(world: World, call: CallOf<"moveInstance">, dialect: Dialect): readonly Rule[] {
  const { instanceId, vpcId, subnetId, force } = call;
  const instance = world.instances.get(instanceId);
  const subnet = world.subnets.get(subnetId);
  const mustStop = dialect === "aliyun-rpc" || !force;
  const general = [
    ...when(instance === undefined, "instance unknown"),
    ...when(!world.vpcs.has(vpcId), "vpc unknown"),
    ...when(subnet === undefined, "subnet unknown"),
    ...when(subnet !== undefined && subnet.vpcId !== vpcId, "subnet of another vpc"),
    ...when(mustStop && instance?.running === true, "instance running"),
    ...when(instance !== undefined && isAbroad(world, instance, subnet), "subnet of another zone"),
  ];
  const eni = world.enis.get(instance?.primaryEniId ?? "");
  if (eni === undefined || subnet === undefined) return general;
  return [...general, ...judgeLeaving(world, call, eni, dialect)];
}

/** What a call to hang an ENI on another instance breaks. */
function judgeMigrate(world: World, call: CallOf<"migrateEni">, dialect: Dialect): readonly Rule[] {
  const { vpcId, eniId, fromId, toId } = call;
  const eni = world.enis.get(eniId);
  return [
    ...judgeNamedVpc(world, vpcId, dialect),
    ...when(eni === undefined, "eni unknown"),
    ...when(!world.instances.has(fromId) || !world.instances.has(toId), "instance unknown"),
    ...when(eni?.primary === true, "eni is primary"),
    ...when(eni !== undefined && eni.instanceId !== fromId, "eni not attached"),
    ...when(fromId === toId, "eni attached"),
    ...judgeNoHavip(world, eniId),
    ...judgeHanging(world, eniId, toId),
  ];
}

/** The ENI that a member's groups are on. */
export function eniOfMember(world: World, { kind, id }: MemberRef): string | undefined {
  return kind === "eni" ? id : world.instances.get(id)?.primaryEniId;
}

function judgeMember(world: World, { kind, id }: MemberRef): readonly Rule[] {
  if (kind === "instance") return when(!world.instances.has(id), "instance unknown");
  const eni = world.enis.get(id);
  return eni === undefined ? ["eni unknown"] : when(eni.primary, "eni is primary");
}

/** What a call to put a group on somebody breaks; only Alibaba minds that it is there already. */
function judgeJoin(world: World, { groupId, member }: CallOf<"join">, dialect: Dialect): readonly Rule[] {
  const eni = world.enis.get(eniOfMember(world, member) ?? "");
  const general = judgeMember(world, member);
  if (eni === undefined) return [...general, ...when(!world.groups.has(groupId), "group unknown")];
  if (eni.groupIds.includes(groupId)) {
    return [...general, ...when(dialect === "aliyun-rpc", "group is there")];
  }
  const isFull = eni.groupIds.length >= world.limits.groupsPerEni;
  return [...general, ...judgeGroups(world, eni.vpcId, [groupId]), ...when(isFull, "too many groups on eni")];
}

/** What a call to take a group off somebody breaks: Tencent passes over what is not there. */
function judgeLeave(world: World, { groupId, member }: CallOf<"leave">, dialect: Dialect): readonly Rule[] {
  const eni = world.enis.get(eniOfMember(world, member) ?? "");
  const group = world.groups.get(groupId);
  const general = [...judgeMember(world, member), ...when(group === undefined, "group unknown")];
  if (eni === undefined || group === undefined) return general;
  const isThere = eni.groupIds.includes(groupId);
  const isLast = eni.groupIds.length === (isThere ? 1 : 0);
  if (dialect === "aliyun-rpc") {
    return [...general, ...when(!isThere, "group not there"), ...when(isThere && isLast, "group is last")];
  }
  // Its ENIs, unlike its instances, need no group.
  if (member.kind === "eni") return general;
  const isAbroad = group.vpcId !== undefined && group.vpcId !== eni.vpcId;
  return [...general, ...when(isAbroad, "group of another vpc"), ...when(isLast, "group is last")];
}

/** What a call to put an instance into other groups breaks. */
function judgeGuard(world: World, { instanceId, groupIds }: CallOf<"guardHost">): readonly Rule[] {
  const instance = world.instances.get(instanceId);
  const rules = judgeGroups(world, instance?.vpcId ?? "", groupIds);
  if (instance !== undefined) return rules;
  return ["instance unknown", ...rules.filter((rule) => rule !== "group of another vpc")];
}

/** What calls about what runs, where it is and how it is guarded break. */
export const machineJudges: Judges<keyof MachineCalls> = {
  start: judgePower,
  stop: judgePower,
  reboot: judgePower,
  createStopped: judgeRun,
  createAttached: judgeCreateAttached,
  moveInstance: judgeMove,
  migrateEni: judgeMigrate,
  join: judgeJoin,
  leave: judgeLeave,
  guardHost: judgeGuard,
};
