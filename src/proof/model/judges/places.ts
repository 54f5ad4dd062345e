import type { PlaceCalls } from "../calls/places.ts";
import { type Judges, when } from "./judges.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import { liesIn, meet, rangeOf } from "../ranges.ts";
import type { Rule } from "../codes/index.ts";
import { habits, isVpcRange, vendorOf } from "../vendor.ts";
import { countOf, noZone, rangesOf, type World } from "../world.ts";

/** What a call to make a network breaks. */
function judgeCreateVpc(world: World, call: CallOf<"createVpc">, dialect: Dialect): readonly Rule[] {
  const range = rangeOf(call.cidr);
  return [
    ...when(range === undefined, "vpc range malformed"),
    ...when(range !== undefined && !isVpcRange(vendorOf(dialect), range), "vpc range not allowed"),
    ...when(world.vpcs.size >= world.limits.vpcs, "too many vpcs"),
  ];
}

/** What a call to delete a network breaks; Alibaba's go without subnets only. */
function judgeDeleteVpc(world: World, { vpcId }: CallOf<"deleteVpc">, dialect: Dialect): readonly Rule[] {
  if (!world.vpcs.has(vpcId)) return ["vpc unknown"];
  const subnetIds = [...world.subnets].filter(([, one]) => one.vpcId === vpcId).map(([id]) => id);
  const live = countOf(world.addresses, (one) => subnetIds.includes(one.subnetId));
  const tables = countOf(world.tables, (one) => one.vpcId === vpcId && !one.main);
  return [
    ...when(countOf(world.instances, (one) => one.vpcId === vpcId) > 0, "vpc has instances"),
    ...when(live > 0, "vpc has addresses"),
    ...when(countOf(world.groups, (one) => one.vpcId === vpcId) > 0, "vpc has groups"),
    ...when(dialect === "aliyun-rpc" && subnetIds.length > 0, "vpc has subnets"),
    ...when(dialect === "aliyun-rpc" && tables > 0, "vpc has tables"),
  ];
}

/** What a call to make a subnet breaks. */
function judgeCreateSubnet(world: World, { vpcId, cidr, zone }: CallOf<"createSubnet">): readonly Rule[] {
  return [...when(zone === noZone, "zone unknown"), ...judgeNewSubnet(world, vpcId, cidr, [])];
}

/** What a call to make several subnets breaks: each comes beside those before it, all or none. */
function judgeCreateSubnets(world: World, { vpcId, subnets }: CallOf<"createSubnets">): readonly Rule[] {
  const cidrs = subnets.map((one) => one.cidr);
  return cidrs.flatMap((cidr, at) => judgeNewSubnet(world, vpcId, cidr, cidrs.slice(0, at)));
}

function judgeNewSubnet(
  world: World,
  vpcId: string,
  cidr: string,
  before: readonly string[],
): readonly Rule[] {
  const vpc = world.vpcs.get(vpcId);
  const range = rangeOf(cidr);
  if (vpc === undefined) return ["vpc unknown"];
  if (range === undefined) return ["subnet range malformed"];
  const { shortest, longest } = habits[vpc.vendor].subnetMask;
  const homes = rangesOf(vpc)
    .map(rangeOf)
    .filter((home) => home !== undefined);
  const present = [...world.subnets.values()].filter((one) => one.vpcId === vpcId);
  const siblings = [...present.map((one) => one.cidr), ...before];
  const others = siblings.map(rangeOf).filter((other) => other !== undefined);
  const routes = [...world.tables.values()].filter((one) => one.vpcId === vpcId).flatMap((one) => one.routes);
  const destinations = routes.map((one) => rangeOf(one.destination)).filter((one) => one !== undefined);
  return [
    ...when(range.mask < shortest || range.mask > longest, "subnet mask not allowed"),
    ...when(!homes.some((home) => liesIn(range, home)), "subnet outside"),
    ...when(
      others.some((other) => meet(other, range)),
      "subnet overlaps",
    ),
    ...when(siblings.length >= world.limits.subnetsPerVpc, "too many subnets"),
    ...when(
      destinations.some((destination) => liesIn(destination, range)),
      "subnet over route",
    ),
  ];
}

/** What a call to delete a subnet breaks; v2's names the network too. */
function judgeDeleteSubnet(
  world: World,
  { vpcId, subnetId }: CallOf<"deleteSubnet">,
  dialect: Dialect,
): readonly Rule[] {
  const havips = countOf(world.havips, (one) => one.subnetId === subnetId);
  const live = countOf(world.addresses, (one) => one.subnetId === subnetId) - havips;
  const tableId = world.subnets.get(subnetId)?.tableId ?? "";
  return [
    ...when(dialect === "qcloud-v2" && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(!world.subnets.has(subnetId), "subnet unknown"),
    ...when(live > 0, "subnet has addresses"),
    ...when(havips > 0, "subnet has havips"),
    ...when(dialect === "aliyun-rpc" && world.tables.get(tableId)?.main === false, "subnet has table"),
  ];
}

/** What a call to make a group breaks: Alibaba's belong to a network, and v2's names are their own. */
function judgeCreateGroup(
  world: World,
  { vpcId, name }: CallOf<"createGroup">,
  dialect: Dialect,
): readonly Rule[] {
  const taken = countOf(world.groups, (one) => one.name === name) > 0;
  return [
    ...when(dialect === "aliyun-rpc" && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(dialect === "qcloud-v2" && taken, "group name taken"),
    ...when(world.groups.size >= world.limits.groups, "too many groups"),
  ];
}

function isNamedByOthers(world: World, groupId: string): boolean {
  const others = [...world.groups].filter(([id]) => id !== groupId).map(([, group]) => group);
  return others.some((group) => [...group.ingress, ...group.egress].some((rule) => rule.peer === groupId));
}

/** What a call to delete a group breaks. */
function judgeDeleteGroup(world: World, { groupId }: CallOf<"deleteGroup">): readonly Rule[] {
  const group = world.groups.get(groupId);
  if (group === undefined) return ["group unknown"];
  return [
    ...when(group.isDefault, "group is default"),
    ...when(isNamedByOthers(world, groupId), "group referenced"),
    ...when(countOf(world.enis, (eni) => eni.groupIds.includes(groupId)) > 0, "group has members"),
  ];
}

/** What putting groups on an ENI of a network breaks. */
export function judgeGroups(world: World, vpcId: string, groupIds: readonly string[]): readonly Rule[] {
  const groups = groupIds.map((id) => world.groups.get(id));
  const isForeign = groups.some((group) => group?.vpcId !== undefined && group.vpcId !== vpcId);
  return [
    ...when(groups.includes(undefined), "group unknown"),
    ...when(isForeign, "group of another vpc"),
    ...when(new Set(groupIds).size > world.limits.groupsPerEni, "too many groups on eni"),
  ];
}

/** What calls about networks, subnets and groups break. */
export const placeJudges: Judges<keyof PlaceCalls> = {
  createVpc: judgeCreateVpc,
  deleteVpc: judgeDeleteVpc,
  createSubnet: judgeCreateSubnet,
  createSubnets: judgeCreateSubnets,
  deleteSubnet: judgeDeleteSubnet,
  createGroup: judgeCreateGroup,
  deleteGroup: judgeDeleteGroup,
};
