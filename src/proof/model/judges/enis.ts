import type { EniCalls } from "../calls/enis.ts";
import type { NewEni } from "../../network/network.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import { countV6 } from "./ipv6.ts";
import { judgeDraw } from "./draw.ts";
import { judgeGroups } from "./places.ts";
import { type Judges, when } from "./judges.ts";
import { wrongsOf } from "../pool.ts";
import type { Rule } from "../codes/index.ts";
import { habits } from "../vendor.ts";
import {
  addressesOf,
  countOf,
  type ModelEni,
  placeOf,
  type World,
  zoneIn,
  zoneOfInstance,
} from "../world.ts";

/** v2's calls name the network of an ENI, which must be there. */
export function judgeNamedVpc(world: World, vpcId: string, dialect: Dialect): readonly Rule[] {
  return when(dialect === "qcloud-v2" && !world.vpcs.has(vpcId), "vpc unknown");
}

function hostRoom(world: World, eni: ModelEni): { readonly limit: number; readonly rule: Rule } {
  const host = world.instances.get(eni.instanceId ?? "");
  return host === undefined
    ? { limit: world.limits.addressesPerFreeEni, rule: "too many addresses on eni" }
    : { limit: habits[host.vendor].instance.addresses, rule: "too many addresses on host" };
}

/** What a call to make an ENI breaks. */
export function judgeCreateEni(world: World, call: NewEni, dialect: Dialect): readonly Rule[] {
  const { vpcId, subnetId, groupIds, address, addresses = [], count = 0 } = call;
  const subnet = world.subnets.get(subnetId);
  const named = address === undefined ? addresses : [address, ...addresses];
  const drawn = count + (address === undefined ? 1 : 0);
  const inVpc = countOf(world.enis, (eni) => eni.vpcId === vpcId && !eni.primary);
  return [
    ...when(dialect !== "aliyun-rpc" && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(subnet === undefined, "subnet unknown"),
    ...when(dialect === "aliyun-rpc" && addresses.length > 0 && count > 0, "names and count"),
    ...when(dialect === "aliyun-rpc" && groupIds.length === 0, "group missing"),
    ...when(inVpc >= world.limits.enisPerVpc, "too many enis"),
    ...when(named.length + drawn > world.limits.addressesPerNewEni, "too many addresses on eni"),
    ...wrongsOf(world, subnetId, named),
    ...judgeDraw(world, subnetId, named, drawn),
    ...judgeGroups(world, vpcId, groupIds),
  ];
}

/** An ENI that a HAVIP sits on stays where it is. */
export function judgeNoHavip(world: World, eniId: string): readonly Rule[] {
  return when(countOf(world.havips, (havip) => havip.eniId === eniId) > 0, "eni has havip");
}

/** What a call to delete an ENI breaks. */
function judgeDeleteEni(
  world: World,
  { vpcId, eniId }: CallOf<"deleteEni">,
  dialect: Dialect,
): readonly Rule[] {
  const eni = world.enis.get(eniId);
  return [
    ...judgeNamedVpc(world, vpcId, dialect),
    ...when(eni === undefined, "eni unknown"),
    ...when(eni?.instanceId !== undefined, "eni attached"),
    ...judgeNoHavip(world, eniId),
  ];
}

/** What a call to give an ENI more addresses breaks. */
function judgeAssign(world: World, call: CallOf<"assign">, dialect: Dialect): readonly Rule[] {
  const { vpcId, eniId, addresses, count } = call;
  const eni = world.enis.get(eniId);
  const general = [
    ...judgeNamedVpc(world, vpcId, dialect),
    ...when(addresses.length + count === 0, "nothing asked"),
    ...when(eni === undefined, "eni unknown"),
  ];
  if (eni === undefined) return general;
  const { limit, rule } = hostRoom(world, eni);
  const total = addressesOf(world, eniId).length + addresses.length + count;
  return [
    ...general,
    ...when(total > limit, rule),
    ...wrongsOf(world, eni.subnetId, addresses),
    ...judgeDraw(world, eni.subnetId, addresses, count),
  ];
}

function judgeOwned(
  world: World,
  eni: ModelEni,
  eniId: string,
  addresses: readonly string[],
): readonly Rule[] {
  return addresses.flatMap((address) => {
    const held = world.addresses.get(placeOf(eni.subnetId, address));
    if (held?.holderId !== eniId) return ["address foreign"] as const;
    return when(held.primary, "address is primary");
  });
}

/** What a call to take addresses off an ENI breaks. */
function judgeUnassign(world: World, call: CallOf<"unassign">, dialect: Dialect): readonly Rule[] {
  const { vpcId, eniId, addresses } = call;
  const eni = world.enis.get(eniId);
  return [
    ...judgeNamedVpc(world, vpcId, dialect),
    ...when(addresses.length === 0, "nothing asked"),
    ...when(eni === undefined, "eni unknown"),
    ...when(new Set(addresses).size < addresses.length, "address twice"),
    ...(eni === undefined ? [] : judgeOwned(world, eni, eniId, addresses)),
  ];
}

/** What a call to move an address to another ENI breaks. */
function judgeMigrate(world: World, call: CallOf<"migrate">, dialect: Dialect): readonly Rule[] {
  const { vpcId, eniId, toEniId, address } = call;
  const [from, to] = [world.enis.get(eniId), world.enis.get(toEniId)];
  const general = judgeNamedVpc(world, vpcId, dialect);
  if (from === undefined || to === undefined) return [...general, "eni unknown"];
  const { limit, rule } = hostRoom(world, to);
  return [
    ...general,
    ...when(dialect === "qcloud-v2" && (from.vpcId !== vpcId || to.vpcId !== vpcId), "eni unknown"),
    ...judgeOwned(world, from, eniId, [address]),
    ...when(from.subnetId !== to.subnetId, "other subnet"),
    ...when(eniId === toEniId, "address taken"),
    ...when(addressesOf(world, toEniId).length + 1 > limit, rule),
  ];
}

/** What an ENI's hanging on an instance would break: both are of one network and zone, and there is room. */
export function judgePlace(
  world: World,
  { vpcId, subnetId }: Pick<ModelEni, "vpcId" | "subnetId">,
  instanceId: string,
): readonly Rule[] {
  const host = world.instances.get(instanceId);
  if (host === undefined) return [];
  const present = countOf(world.enis, (one) => one.instanceId === instanceId);
  return [
    ...when(host.vpcId !== vpcId, "instance of another vpc"),
    ...when(zoneOfInstance(world, host) !== zoneIn(world, subnetId), "instance of another zone"),
    ...when(present >= habits[host.vendor].instance.enis, "instance full"),
  ];
}

/** The same, and that its addresses are not too many. */
export function judgeHanging(world: World, eniId: string, instanceId: string): readonly Rule[] {
  const [eni, host] = [world.enis.get(eniId), world.instances.get(instanceId)];
  if (eni === undefined || host === undefined) return [];
  const { addresses } = habits[host.vendor].instance;
  return [
    ...judgePlace(world, eni, instanceId),
    ...when(addressesOf(world, eniId).length > addresses, "too many addresses on host"),
    ...when(countV6(world, eniId) > addresses, "too many v6 on host"),
  ];
}

/** What a call to hang an ENI on an instance breaks; API 3.0 wants it guarded. */
function judgeAttach(world: World, call: CallOf<"attach" | "detach">, dialect: Dialect): readonly Rule[] {
  const { vpcId, eniId, instanceId } = call;
  const eni = world.enis.get(eniId);
  const host = world.instances.get(instanceId);
  const general = [
    ...judgeNamedVpc(world, vpcId, dialect),
    ...when(eni === undefined, "eni unknown"),
    ...when(host === undefined, "instance unknown"),
    ...when(eni?.instanceId !== undefined, "eni attached"),
    ...when(dialect === "tencent-v3" && eni?.groupIds.length === 0, "eni has no group"),
  ];
  if (eni === undefined || host === undefined) return general;
  return [...general, ...judgeHanging(world, eniId, instanceId)];
}

/** What a call to take an ENI off its instance breaks. */
function judgeDetach(world: World, call: CallOf<"attach" | "detach">, dialect: Dialect): readonly Rule[] {
  const { vpcId, eniId, instanceId } = call;
  const eni = world.enis.get(eniId);
  return [
    ...judgeNamedVpc(world, vpcId, dialect),
    ...when(eni === undefined, "eni unknown"),
    ...when(!world.instances.has(instanceId), "instance unknown"),
    ...when(eni?.primary === true, "eni is primary"),
    ...when(eni !== undefined && eni.instanceId !== instanceId, "eni not attached"),
    ...judgeNoHavip(world, eniId),
  ];
}

/** What a call to put an ENI into other groups breaks; the primary one of an instance takes after it. */
function judgeBindGroups(world: World, { eniId, groupIds }: CallOf<"bindGroups">): readonly Rule[] {
  const eni = world.enis.get(eniId);
  return [
    ...when(eni === undefined, "eni unknown"),
    ...when(eni?.primary === true, "eni is primary"),
    ...judgeGroups(world, eni?.vpcId ?? "", groupIds).filter(
      (rule) => eni !== undefined || rule !== "group of another vpc",
    ),
  ];
}

/** What calls about ENIs break. */
export const eniJudges: Judges<keyof EniCalls> = {
  bindGroups: judgeBindGroups,
  createEni: judgeCreateEni,
  deleteEni: judgeDeleteEni,
  assign: judgeAssign,
  unassign: judgeUnassign,
  migrate: judgeMigrate,
  attach: judgeAttach,
  detach: judgeDetach,
};
