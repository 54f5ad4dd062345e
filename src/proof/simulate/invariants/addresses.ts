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

/** What an address pool says of itself agrees with the addresses: none is lost, and none is had twice. */
export function checkPool(state: State, pool: AddressPool, live: ReadonlySet<string>): void {
  const resting = state.with("restingAddress", "poolId", pool.id);
  must(
    resting.length === pool.resting,
    "P9",
    () => `${pool.id} counts ${pool.resting} resting addresses, and there are ${resting.length}`,
  );
  const both = resting.find(({ address }) => live.has(address));
  must(both === undefined, "P9", () => `${both?.address} of ${pool.id} rests and is live`);
  const { first, last } = rangeOf(pool.cidr);
  const size = Math.max(0, last - first + 1 - pool.reservedFirst - pool.reservedLast);
  const known = new Set(resting.map(({ address }) => address));
  for (const place of orderOf(size, pool.seed).slice(0, pool.cursor)) {
    const address = addressText(first + pool.reservedFirst + place);
    must(live.has(address) || known.has(address), "P7", () => `${address} of ${pool.id} is lost`);
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
  const pool = state.get("addressPool", subnetId);
  must(pool !== undefined, "whole", () => `${subnetId} has no pool`);
  checkPool(state, pool, live);
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
  for (const pool of state.all("addressPool")) {
    if (pool.id.startsWith("public/")) checkPool(state, pool, addresses);
  }
}
