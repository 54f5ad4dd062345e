import type { AddressPool } from "../../domain/address/address.ts";
import { type Cidr, parseCidr } from "../../domain/address/cidr.ts";
import { formatIpv4 } from "../../domain/address/ipv4.ts";
import { permute } from "../../domain/address/permutation.ts";
import { usableAt, usableCount } from "../../domain/address/reserved.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Which of these addresses belong to somebody. */
export type TakenAmong = (addresses: readonly string[]) => Promise<readonly string[]>;

// The order in which never-used addresses are drawn: random to look at, and each comes once.
function addressAt(pool: AddressPool, cidr: Cidr, size: number, place: number): string {
  const rule = { first: pool.reservedFirst, last: pool.reservedLast };
  return formatIpv4(usableAt(cidr, rule, permute(place, size, pool.seed)) ?? cidr.base);
}

async function restingAmong(
  work: WriteWork,
  pool: AddressPool,
  addresses: readonly string[],
): Promise<string[]> {
  if (pool.resting === 0) return [];
  const rows = await work.tx.pick("restingAddress", ["address"], {
    where: { poolId: pool.id, address: addresses },
  });
  return rows.map((row) => row.address);
}

interface Drawn {
  readonly addresses: readonly string[];
  readonly cursor: number;
}

async function drawFresh(
  work: WriteWork,
  pool: AddressPool,
  count: number,
  taken: TakenAmong,
): Promise<Drawn> {
  const cidr = parseCidr(pool.cidr) ?? { base: 0, prefix: 32 };
  const size = usableCount(cidr, { first: pool.reservedFirst, last: pool.reservedLast });
  const addresses: string[] = [];
  let { cursor } = pool;
  // Places that were passed are never looked at again, so a pool's whole life costs one look at each.
  for (let span = count; addresses.length < count && cursor < size; span = Math.min(span * 4, 1024)) {
    const places = Array.from({ length: Math.min(span, size - cursor) }, (_, step) => cursor + step);
    const candidates = places.map((place) => addressAt(pool, cidr, size, place));
    const gone = new Set([...(await taken(candidates)), ...(await restingAmong(work, pool, candidates))]);
    for (const candidate of candidates) {
      if (addresses.length === count) break;
      cursor += 1;
      if (!gone.has(candidate)) addresses.push(candidate);
    }
  }
  return { addresses, cursor };
}

async function drawRested(work: WriteWork, pool: AddressPool, count: number): Promise<string[]> {
  if (pool.resting === 0 || count === 0) return [];
  const { quarantineMs } = work.rules;
  const rested = quarantineMs > 0 ? { freedAtMs: { below: work.call.nowMs - quarantineMs + 1 } } : {};
  const rows = await work.tx.find("restingAddress", { where: { poolId: pool.id, ...rested }, limit: count });
  const addresses = rows.map((row) => row.address);
  if (addresses.length > 0) await work.tx.remove("restingAddress", { poolId: pool.id, address: addresses });
  return addresses;
}

/** A pool, held against others until the end. */
export async function lockPool(work: WriteWork, poolId: string): Promise<AddressPool> {
  const [pool] = await work.tx.lock("addressPool", [poolId]);
  if (pool === undefined) throw new Error(`there is no pool ${poolId}`);
  return pool;
}

/**
 * Draws idle addresses of a pool that is held: never-used ones at random while there are any, then the
 * longest-free.
 * Gives fewer than asked when the pool has no more.
 */
export async function drawFrom(
  work: WriteWork,
  pool: AddressPool,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  const fresh = await drawFresh(work, pool, count, taken);
  const rested = await drawRested(work, pool, count - fresh.addresses.length);
  const change = { cursor: fresh.cursor, resting: pool.resting - rested.length };
  await work.tx.update("addressPool", { id: pool.id }, change);
  return [...fresh.addresses, ...rested];
}

/** Draws idle addresses of a pool by its id. */
export async function drawAddresses(
  work: WriteWork,
  poolId: string,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  return count === 0 ? [] : drawFrom(work, await lockPool(work, poolId), count, taken);
}

/** Sends freed addresses to the end of their pool's line. */
export async function restAddresses(
  work: WriteWork,
  poolId: string,
  addresses: readonly string[],
): Promise<void> {
  if (addresses.length === 0) return;
  const pool = await lockPool(work, poolId);
  const freedAtMs = work.call.nowMs;
  await work.tx.insert(
    "restingAddress",
    addresses.map((address) => ({ poolId, address, freedAtMs })),
  );
  await work.tx.update("addressPool", { id: poolId }, { resting: pool.resting + addresses.length });
}

/** Takes named addresses out of the line: who names one has it at once. */
export async function wakeAddresses(
  work: WriteWork,
  pool: AddressPool,
  addresses: readonly string[],
): Promise<void> {
  if (pool.resting === 0) return;
  const awake = await work.tx.remove("restingAddress", { poolId: pool.id, address: addresses });
  if (awake.length === 0) return;
  await work.tx.update("addressPool", { id: pool.id }, { resting: pool.resting - awake.length });
}
