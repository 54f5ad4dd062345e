import type { AddressPool } from "../../../domain/address/address.ts";
import { permute } from "../../../domain/address/permutation.ts";
import type { State } from "../state.ts";
import { must } from "../violation.ts";
import { addressNumber, addressText, rangeOf } from "./range.ts";

const permutations = new Map<string, readonly number[]>();

// Of a pool this small the whole order can be looked at: every place comes once.
function orderOf(size: number, seed: number): readonly number[] {
  const key = `${size}/${seed}`;
  let order = permutations.get(key);
  if (order === undefined) {
    order = Array.from({ length: size }, (_, place) => permute(place, size, seed));
    const distinct = new Set(order);
    const inside = order.every((place) => place >= 0 && place < size);
    must(inside && distinct.size === size, "P7", () => `the order of ${key} misses places`);
    if (permutations.size > 1000) permutations.clear();
    permutations.set(key, order);
  }
  return order;
}

// The addresses whose places a lane has passed.
function passedBy(pool: AddressPool): string[] {
  const { first, last } = rangeOf(pool.cidr);
  const size = Math.max(0, last - first + 1 - pool.reservedFirst - pool.reservedLast);
  const own = orderOf(size, pool.seed).filter((_, place) => place % pool.lanes === pool.lane);
  const left = pool.placesLeft;
  must(left >= 0 && left <= own.length, "P7", () => `${pool.id} has ${left} places left of ${own.length}`);
  const passed = own.slice(0, own.length - left);
  return passed.map((place) => addressText(first + pool.reservedFirst + place));
}

/** What an address pool says of itself agrees with the addresses: none is lost, and none is had twice. */
export function checkPool(state: State, poolId: string, live: ReadonlySet<string>): void {
  const resting = state.with("restingAddress", "poolId", poolId);
  const known = new Set(resting.map(({ address }) => address));
  must(known.size === resting.length, "P9", () => `an address of ${poolId} rests twice`);
  const both = resting.find(({ address }) => live.has(address));
  must(both === undefined, "P9", () => `${both?.address} of ${poolId} rests and is live`);
  const lanes = state.with("addressPool", "poolId", poolId);
  must(lanes.length > 0, "whole", () => `${poolId} has no pool`);
  for (const lane of lanes) {
    const lost = passedBy(lane).find((address) => !live.has(address) && !known.has(address));
    must(lost === undefined, "P7", () => `${lost} of ${poolId} is lost`);
  }
}

/** A subnet's live addresses are inside it, not reserved, each one's alone, and its pool knows the rest. */
export function checkSubnet(state: State, subnetId: string): void {
  const rows = state.with("privateIp", "subnetId", subnetId);
  const subnet = state.get("subnet", subnetId);
  if (subnet === undefined) {
    must(rows.length === 0, "whole", () => `${subnetId} is gone and has live addresses`);
    return;
  }
  const { first, last } = rangeOf(subnet.cidr);
  const live = new Set<string>();
  for (const { address, vpcId } of rows) {
    const number = addressNumber(address);
    must(!live.has(address), "P1", () => `${address} of ${subnetId} is live twice`);
    live.add(address);
    // Tencent keeps the first two and the last.
    const usable = number >= first + 2 && number <= last - 1;
    must(usable, "P7", () => `${address} is not among the usable addresses of ${subnet.cidr}`);
    must(vpcId === subnet.vpcId, "whole", () => `${address} says to be in another VPC than ${subnetId}`);
  }
  checkPool(state, subnetId, live);
  for (const other of state.with("subnet", "vpcId", subnet.vpcId)) {
    if (other.id === subnetId) continue;
    const range = rangeOf(other.cidr);
    const apart = range.last < first || range.first > last;
    must(apart, "P1", () => `${subnetId} and ${other.id} overlap`);
  }
}

/** Public addresses are those of EIPs, one each. */
export function checkPublicPools(state: State): void {
  const holders = new Map<string, number>();
  for (const { address } of state.all("eip")) holders.set(address, (holders.get(address) ?? 0) + 1);
  const live = state.all("publicAddress");
  for (const { address } of live) {
    must(holders.get(address) === 1, "P1", () => `${address} is of ${holders.get(address) ?? 0} EIPs`);
  }
  must(live.length === holders.size, "P1", () => `${holders.size - live.length} EIPs have no live address`);
  const addresses = new Set(live.map(({ address }) => address));
  for (const { id, poolId } of state.all("addressPool")) {
    if (id === poolId && id.startsWith("public/")) checkPool(state, id, addresses);
  }
}
