import type { HostCalls } from "../calls/hosts.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { EipTarget, NewInstances } from "../../network/network.ts";
import type { CallOf } from "../call.ts";
import { judgeGroups } from "./places.ts";
import { judgeDraw } from "./draw.ts";
import { type Judges, when } from "./judges.ts";
import { wrongsOf } from "../pool.ts";
import type { Rule } from "../codes/index.ts";
import { habits } from "../vendor.ts";
import { countOf, isHop, noZone, eipsOf, placeOf, type World, zoneIn } from "../world.ts";

/** Whether the group is there that guards instances for which none is named; the first of them makes it. */
export function hasDefaultGroup(world: World): boolean {
  return countOf(world.groups, (group) => group.isDefault) > 0;
}

/** What a call to run instances breaks; v2's name no groups. */
export function judgeRun(world: World, call: NewInstances, dialect: Dialect): readonly Rule[] {
  const { vpcId, subnetId, count, address } = call;
  const { zone = zoneIn(world, subnetId) } = call;
  const groupIds = dialect === "qcloud-v2" ? [] : call.groupIds;
  const named = address === undefined ? [] : [address];
  const drawn = count - named.length;
  const makesDefault = groupIds.length === 0 && !hasDefaultGroup(world) && dialect !== "aliyun-rpc";
  const isThere = world.subnets.has(subnetId);
  return [
    ...when(dialect !== "aliyun-rpc" && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(!isThere, "subnet unknown"),
    ...when(zone === noZone, "zone unknown"),
    ...when(isThere && zone !== noZone && zone !== zoneIn(world, subnetId), "subnet of another zone"),
    ...when(dialect === "aliyun-rpc" && groupIds.length === 0, "group missing"),
    ...when(world.instances.size + count > world.limits.instances, "too many instances"),
    ...when(makesDefault && world.groups.size >= world.limits.groups, "too many groups"),
    ...wrongsOf(world, subnetId, named),
    ...judgeDraw(world, subnetId, named, drawn),
    ...judgeGroups(world, vpcId, groupIds),
  ];
}

/** What a call to end an instance breaks; Alibaba's stay while routes lead to them. */
function judgeTerminate(
  world: World,
  { instanceId, force }: CallOf<"terminate">,
  dialect: Dialect,
): readonly Rule[] {
  const host = world.instances.get(instanceId);
  // Routes of a network that it has left lead nowhere.
  const leads = isHop(world, host?.vpcId, instanceId);
  return [
    ...when(host === undefined, "instance unknown"),
    ...when(dialect === "aliyun-rpc" && !force && host?.running === true, "instance running"),
    ...when(dialect === "aliyun-rpc" && leads, "instance is hop"),
  ];
}

/** What a call to acquire a public address breaks. */
function judgeAllocate(world: World): readonly Rule[] {
  return when(world.eips.size >= world.limits.eips, "too many eips");
}

function judgeInstanceRoom(world: World, instanceId: string | undefined): readonly Rule[] {
  const host = world.instances.get(instanceId ?? "");
  if (host === undefined) return [];
  const present = [...world.enis]
    .filter(([, eni]) => eni.instanceId === instanceId)
    .reduce((sum, [eniId]) => sum + eipsOf(world, eniId).length, 0);
  return when(present >= habits[host.vendor].instance.eips, "too many eips on instance");
}

function hasEip(world: World, eniId: string, address: string): boolean {
  return eipsOf(world, eniId).some((eip) => eip.target?.privateAddress === address);
}

function judgeTarget(world: World, target: EipTarget, dialect: Dialect): readonly Rule[] {
  if ("instanceId" in target) {
    const { instanceId } = target;
    const instance = world.instances.get(instanceId);
    if (instance === undefined) return ["instance unknown"];
    const own = [...world.addresses.values()].find(
      (one) => one.holderId === instance.primaryEniId && one.primary,
    );
    return [
      ...when(hasEip(world, instance.primaryEniId, own?.address ?? ""), "instance has eip"),
      ...judgeInstanceRoom(world, instanceId),
    ];
  }
  const { eniId, privateAddress } = target;
  const eni = world.enis.get(eniId);
  if (eni === undefined) return ["eni unknown"];
  const held = world.addresses.get(placeOf(eni.subnetId, privateAddress));
  return [
    ...when(dialect === "aliyun-rpc" && eni.primary, "target is primary eni"),
    ...when(held?.holderId !== eniId, "address foreign"),
    ...when(hasEip(world, eniId, privateAddress), "address has eip"),
    ...judgeInstanceRoom(world, eni.instanceId),
  ];
}

/** What a call to bind a public address breaks. */
function judgeAssociate(
  world: World,
  { eipId, target }: CallOf<"associate">,
  dialect: Dialect,
): readonly Rule[] {
  const eip = world.eips.get(eipId);
  return [
    ...when(eip === undefined, "eip unknown"),
    ...when(eip?.target !== undefined, "eip bound"),
    ...judgeTarget(world, target, dialect),
  ];
}

/** What a call to unbind a public address, or to give it back, breaks; Tencent's HAVIPs have their own. */
function judgeEip(
  world: World,
  { verb, eipId }: CallOf<"disassociate" | "release">,
  dialect: Dialect,
): readonly Rule[] {
  const eip = world.eips.get(eipId);
  if (eip === undefined) return ["eip unknown"];
  if (verb === "release") return when(eip.target !== undefined, "eip bound");
  if (eip.target === undefined) return ["eip not bound"];
  return when(dialect !== "aliyun-rpc" && world.havips.has(eip.target.holderId), "eip on havip");
}

/** What calls about instances and public addresses break. */
export const hostJudges: Judges<keyof HostCalls> = {
  run: judgeRun,
  terminate: judgeTerminate,
  allocate: judgeAllocate,
  associate: judgeAssociate,
  disassociate: judgeEip,
  release: judgeEip,
};
