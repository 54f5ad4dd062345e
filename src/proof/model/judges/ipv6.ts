import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import type { Ipv6Calls } from "../calls/ipv6.ts";
import type { Rule } from "../codes/index.ts";
import { holdsV6, numberOfV6, type RangeV6, rangeOfV6, sizeOfV6 } from "../ranges-v6.ts";
import { habits } from "../vendor.ts";
import { countOf, type ModelSubnet, placeOf, type World } from "../world.ts";
import { type Judges, when } from "./judges.ts";

const isTencent = (dialect: Dialect) => dialect !== "aliyun-rpc";

/** What a call to give a network its block breaks; Alibaba's may say what is so already. */
function judgeTakeVpc(world: World, { vpcId }: CallOf<"takeVpcV6">, dialect: Dialect): readonly Rule[] {
  const vpc = world.vpcs.get(vpcId);
  if (vpc === undefined) return ["vpc unknown"];
  return when(isTencent(dialect) && vpc.cidrV6 !== undefined, "vpc has v6");
}

/** What a call to take a network's block back breaks: no subnet may have a part of it. */
function judgeDropVpc(world: World, { vpcId }: CallOf<"dropVpcV6">, dialect: Dialect): readonly Rule[] {
  const vpc = world.vpcs.get(vpcId);
  if (vpc === undefined) return ["vpc unknown"];
  const users = countOf(world.subnets, (one) => one.vpcId === vpcId && one.cidrV6 !== undefined);
  return [
    ...when(isTencent(dialect) && vpc.cidrV6 === undefined, "vpc has no v6"),
    ...when(users > 0, "vpc v6 in use"),
  ];
}

/** What a call to give a subnet its block breaks. */
function judgeTakeSubnet(world: World, call: CallOf<"takeSubnetV6">, dialect: Dialect): readonly Rule[] {
  const { vpcId, subnetId, wish } = call;
  const subnet = world.subnets.get(subnetId);
  const unknown = when(isTencent(dialect) && !world.vpcs.has(vpcId), "vpc unknown");
  if (subnet === undefined) return [...unknown, "subnet unknown"];
  const siblings = [...world.subnets.values()].filter((one) => one.vpcId === subnet.vpcId);
  const taken = siblings.map((one) => one.cidrV6).filter((one) => one !== undefined);
  return [
    ...unknown,
    ...when(subnet.cidrV6 !== undefined, "subnet has v6"),
    ...when(world.vpcs.get(subnet.vpcId)?.cidrV6 === undefined, "vpc has no v6"),
    ...when(wish !== undefined && taken.includes(wish.block), "block v6 taken"),
  ];
}

/** What a call to take a subnet's block back breaks: nobody may have an address of it. */
function judgeDropSubnet(world: World, call: CallOf<"dropSubnetV6">, dialect: Dialect): readonly Rule[] {
  const { vpcId, subnetId } = call;
  const subnet = world.subnets.get(subnetId);
  return [
    ...when(isTencent(dialect) && !world.vpcs.has(vpcId), "vpc unknown"),
    ...when(subnet === undefined, "subnet unknown"),
    ...when(isTencent(dialect) && subnet !== undefined && subnet.cidrV6 === undefined, "subnet has no v6"),
    ...when(countOf(world.addressesV6, (one) => one.subnetId === subnetId) > 0, "subnet v6 in use"),
  ];
}

/** Whether nobody gets an address of a subnet's block: two and one at its ends, Alibaba's one and nine. */
export function isReservedV6(world: World, subnet: ModelSubnet, range: RangeV6, number: bigint): boolean {
  const vendor = world.vpcs.get(subnet.vpcId)?.vendor ?? "tencent";
  const { first, last } = habits[vendor].reservedV6;
  return number < range.first + BigInt(first) || number >= range.first + sizeOfV6(range.mask) - BigInt(last);
}

function wrongsOfV6(world: World, subnetId: string, addresses: readonly string[]): readonly Rule[] {
  const subnet = world.subnets.get(subnetId);
  const range = rangeOfV6(subnet?.cidrV6 ?? "");
  const wrongs = addresses.flatMap((address): readonly Rule[] => {
    const number = numberOfV6(address);
    if (number === undefined) return ["v6 malformed"];
    if (subnet === undefined || range === undefined) return [];
    if (!holdsV6(range, number)) return ["v6 outside"];
    if (isReservedV6(world, subnet, range, number)) return ["v6 reserved"];
    return when(world.addressesV6.has(placeOf(subnetId, address)), "v6 taken");
  });
  return [...wrongs, ...when(new Set(addresses).size < addresses.length, "v6 twice")];
}

/** How many IPv6 addresses an ENI has. */
export function countV6(world: World, eniId: string): number {
  return countOf(world.addressesV6, (one) => one.eniId === eniId);
}

/** What a call to give an ENI more IPv6 addresses breaks. */
function judgeAssign(world: World, { eniId, addresses, count }: CallOf<"assignV6">): readonly Rule[] {
  const eni = world.enis.get(eniId);
  const more = addresses.length + count;
  const general = when(more === 0, "nothing asked");
  if (eni === undefined) return [...general, ...wrongsOfV6(world, "", addresses), "eni unknown"];
  const total = countV6(world, eniId) + more;
  const host = world.instances.get(eni.instanceId ?? "");
  const most = host === undefined ? world.limits.v6PerFreeEni : habits[host.vendor].instance.addresses;
  const isOn = world.subnets.get(eni.subnetId)?.cidrV6 !== undefined;
  return [
    ...general,
    ...when(!isOn, "subnet has no v6"),
    ...when(total > most, host === undefined ? "too many v6 on eni" : "too many v6 on host"),
    ...wrongsOfV6(world, eni.subnetId, addresses),
  ];
}

/** What a call to take IPv6 addresses off an ENI breaks. */
function judgeUnassign(world: World, { eniId, addresses }: CallOf<"unassignV6">): readonly Rule[] {
  const eni = world.enis.get(eniId);
  return [
    ...when(addresses.length === 0, "nothing asked"),
    ...when(eni === undefined, "eni unknown"),
    ...when(new Set(addresses).size < addresses.length, "v6 twice"),
    ...addresses.flatMap((address): readonly Rule[] => {
      if (numberOfV6(address) === undefined) return ["v6 malformed"];
      const held = world.addressesV6.get(placeOf(eni?.subnetId ?? "", address));
      return when(eni !== undefined && held?.eniId !== eniId, "v6 foreign");
    }),
  ];
}

/** What calls about IPv6 break. */
export const ipv6Judges: Judges<keyof Ipv6Calls> = {
  takeVpcV6: judgeTakeVpc,
  dropVpcV6: judgeDropVpc,
  takeSubnetV6: judgeTakeSubnet,
  dropSubnetV6: judgeDropSubnet,
  assignV6: judgeAssign,
  unassignV6: judgeUnassign,
};
