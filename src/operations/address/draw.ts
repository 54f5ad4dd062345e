import type { AddressPool } from "../../domain/address/address.ts";
import { type Cidr, parseCidr } from "../../domain/address/cidr.ts";
import { formatIpv4 } from "../../domain/address/ipv4.ts";
import { permute } from "../../domain/address/permutation.ts";
import { usableAt, usableCount } from "../../domain/address/reserved.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Which of these addresses belong to somebody. */
export type TakenAmong = (addresses: readonly string[]) => Promise<readonly string[]>;

/** The order in which a pool's never-used addresses are drawn: random to look at, without repetition, and endless to no one. */
function addressAt(pool: AddressPool, cidr: Cidr, size: number, place: number): string {
  const rule = { first: pool.reservedFirst, last: pool.reservedLast };
  return formatIpv4(usableAt(cidr, rule, permute(place, size, pool.seed)) ?? cidr.base);
}

async function restingAmong(
  work: WriteWork,
  poolId: string,
  addresses: readonly string[],
): Promise<string[]> {
  const rows = await work.tx.pick("restingAddress", ["address"], { where: { poolId, address: addresses } });
  return rows.map((row) => row.address);
}

async function drawFresh(
  work: WriteWork,
  pool: AddressPool,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  const cidr = parseCidr(pool.cidr) ?? { base: 0, prefix: 32 };
  const size = usableCount(cidr, { first: pool.reservedFirst, last: pool.reservedLast });
  const drawn: string[] = [];
  let { cursor } = pool;
  // Places that were passed are never looked at again, so a pool's whole life costs one look at each.
  for (let span = count; drawn.length < count && cursor < size; span = Math.min(span * 4, 1024)) {
    const places = Array.from({ length: Math.min(span, size - cursor) }, (_, step) => cursor + step);
    const candidates = places.map((place) => addressAt(pool, cidr, size, place));
    const gone = new Set([...(await taken(candidates)), ...(await restingAmong(work, pool.id, candidates))]);
    for (const candidate of candidates) {
      if (drawn.length === count) break;
      cursor += 1;
      if (!gone.has(candidate)) drawn.push(candidate);
    }
  }
  if (cursor !== pool.cursor) await work.tx.update("addressPool", { id: pool.id }, { cursor });
  return drawn;
}

async function drawRested(work: WriteWork, poolId: string, count: number): Promise<string[]> {
  const { quarantineMs } = work.rules;
  const rested = quarantineMs > 0 ? { freedAtMs: { below: work.call.nowMs - quarantineMs + 1 } } : {};
  const rows = await work.tx.find("restingAddress", { where: { poolId, ...rested }, limit: count });
  const addresses = rows.map((row) => row.address);
  if (addresses.length > 0) await work.tx.remove("restingAddress", { poolId, address: addresses });
  return addresses;
}

/**
 * Draws idle addresses of a pool: never-used ones at random while there are any, then the longest-free. Gives fewer
 * than asked when the pool has no more.
 */
export async function drawAddresses(
  work: WriteWork,
  poolId: string,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  if (count === 0) return [];
  const [pool] = await work.tx.lock("addressPool", [poolId]);
  if (pool === undefined) return [];
  const fresh = await drawFresh(work, pool, count, taken);
  return fresh.length === count
    ? fresh
    : [...fresh, ...(await drawRested(work, poolId, count - fresh.length))];
}

/** Sends freed addresses to the end of their pool's line. */
export async function restAddresses(
  work: WriteWork,
  poolId: string,
  addresses: readonly string[],
): Promise<void> {
  await work.tx.insert(
    "restingAddress",
    addresses.map((address) => ({ poolId, address, freedAtMs: work.call.nowMs })),
  );
}
