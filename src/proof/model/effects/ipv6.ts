import type { CallOf } from "../call.ts";
import type { Ipv6Calls } from "../calls/ipv6.ts";
import { isReservedV6 } from "../judges/ipv6.ts";
import { holdsV6, liesInV6, numberOfV6, rangeOfV6 } from "../ranges-v6.ts";
import { homesOfV6, vendorOf } from "../vendor.ts";
import { placeOf, type World } from "../world.ts";
import type { Complaint, Deed, Effects } from "./effects.ts";

/** A network has a block of the vendor's, or a local one, that no other has; one that was there stays. */
function takeVpc(world: World, call: CallOf<"takeVpcV6">, { dialect, seen }: Deed): Complaint {
  const { vpcId, isLocal } = call;
  const vpc = world.vpcs.get(vpcId);
  if (vpc === undefined || vpc.cidrV6 !== undefined) return undefined;
  const shown = seen.vpcs.find(({ id }) => id === vpcId)?.cidrV6 ?? "";
  const range = rangeOfV6(shown);
  const home = rangeOfV6(homesOfV6[isLocal && dialect === "tencent-v3" ? "local" : vendorOf(dialect)]);
  const others = [...world.vpcs.values()].map((one) => one.cidrV6);
  const isRight = range?.mask === 56 && home !== undefined && liesInV6(range, home);
  if (!isRight || others.includes(shown)) return `${vpcId} was given ${shown}, which chance may not choose`;
  vpc.cidrV6 = shown;
  return undefined;
}

/** A subnet has the block that was named, or one of its network's that no other subnet has. */
function takeSubnet(world: World, { subnetId, wish }: CallOf<"takeSubnetV6">, { seen }: Deed): Complaint {
  const subnet = world.subnets.get(subnetId);
  if (subnet === undefined) return undefined;
  const shown = seen.subnets.find(({ id }) => id === subnetId)?.cidrV6 ?? "";
  const [range, home] = [rangeOfV6(shown), rangeOfV6(world.vpcs.get(subnet.vpcId)?.cidrV6 ?? "")];
  const others = [...world.subnets.values()].map((one) => one.cidrV6);
  const isRight = range?.mask === 64 && home !== undefined && liesInV6(range, home);
  if (!isRight || others.includes(shown) || (wish !== undefined && wish.block !== shown)) {
    return `${subnetId} was given ${shown} for ${wish?.block ?? "any block"}`;
  }
  subnet.cidrV6 = shown;
  return undefined;
}

/** An ENI has more IPv6 addresses: those that were named, and others that nobody has. */
function assign(world: World, call: CallOf<"assignV6">, { answer, seen }: Deed): Complaint {
  const { eniId, addresses, count } = call;
  const subnetId = world.enis.get(eniId)?.subnetId ?? "";
  const subnet = world.subnets.get(subnetId);
  const range = rangeOfV6(subnet?.cidrV6 ?? "");
  const shown = seen.enis.find(({ id }) => id === eniId)?.addressesV6 ?? [];
  const fresh = shown.filter((one) => world.addressesV6.get(placeOf(subnetId, one))?.eniId !== eniId);
  const told = Array.isArray(answer) ? answer.map(String).toSorted() : [];
  if (told.join() !== fresh.toSorted().join()) return `${eniId} got ${fresh.join()}, not ${told.join()}`;
  const drawn = fresh.filter((one) => !addresses.includes(one));
  const isFree = (one: string) => {
    const number = numberOfV6(one);
    if (subnet === undefined || range === undefined || number === undefined) return false;
    if (world.addressesV6.has(placeOf(subnetId, one))) return false;
    return holdsV6(range, number) && !isReservedV6(world, subnet, range, number);
  };
  if (drawn.length !== count || fresh.length !== addresses.length + count || !drawn.every(isFree)) {
    return `${eniId} got ${fresh.join()} for ${addresses.join()} and ${count} more`;
  }
  for (const one of fresh) world.addressesV6.set(placeOf(subnetId, one), { subnetId, address: one, eniId });
  return undefined;
}

/** ENIs are gone, and their IPv6 addresses nobody's. */
export function freeAllV6(world: World, eniIds: readonly string[]): void {
  for (const [place, { eniId }] of world.addressesV6) {
    if (eniIds.includes(eniId)) world.addressesV6.delete(place);
  }
}

/** What there is once calls about IPv6 are done. */
export const ipv6Effects: Effects<keyof Ipv6Calls> = {
  takeVpcV6: takeVpc,
  dropVpcV6(world, { vpcId }) {
    const vpc = world.vpcs.get(vpcId);
    if (vpc !== undefined) vpc.cidrV6 = undefined;
  },
  takeSubnetV6: takeSubnet,
  dropSubnetV6(world, { subnetId }) {
    const subnet = world.subnets.get(subnetId);
    if (subnet !== undefined) subnet.cidrV6 = undefined;
  },
  assignV6: assign,
  unassignV6(world, { eniId, addresses }) {
    const subnetId = world.enis.get(eniId)?.subnetId ?? "";
    for (const address of addresses) world.addressesV6.delete(placeOf(subnetId, address));
  },
};
