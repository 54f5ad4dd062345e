import type { AddressPool } from "../../domain/address/address.ts";
import { type Cidr, storedCidr } from "../../domain/address/cidr.ts";
import { formatIpv4 } from "../../domain/address/ipv4.ts";
import { permute } from "../../domain/address/permutation.ts";
import { type ReservedRule, usableAt, usableCount } from "../../domain/address/reserved.ts";
import { StoreConflict } from "../../store/port.ts";
import type { WriteWork } from "../kit/operation.ts";
import { together } from "../kit/together.ts";
import { firstOf, lockPool, placesOf, reservedOf } from "./pool.ts";

/** Which of these addresses of a lane belong to somebody. */
export type TakenAmong = (addresses: readonly string[], lane: AddressPool) => Promise<readonly string[]>;

/** A pool to draw from. */
export interface HeldPool {
  readonly pool: AddressPool;
  /** The lanes whose places may be passed: held against others until the end. */
  readonly held: readonly AddressPool[];
  /** Whether that is all of them, so that nobody else draws meanwhile. */
  readonly whole: boolean;
}

/**
 * Holds what addresses are drawn from. Of a pool in lanes it is one that nobody holds, so that many may
 * draw at once; where that was not enough, all.
 */
export async function holdPool(work: WriteWork, poolId: string): Promise<HeldPool> {
  if (work.tx.lanes === 1 || work.attempt > 0) {
    const held = await lockPool(work, poolId);
    return { pool: firstOf(held, poolId), held, whole: true };
  }
  const open = { poolId, placesLeft: { above: 0 } };
  const [idle, lanes] = await together([
    work.tx.lockIdle("addressPool", { where: open }, work.random.nextUint32() % work.tx.lanes),
    work.tx.find("addressPool", { where: { poolId } }),
  ]);
  const pool = firstOf(lanes, poolId);
  if (idle !== undefined) return { pool, held: [idle], whole: lanes.length === 1 };
  // While places are left nothing that rests is handed out: wait for whoever passes them.
  const left = lanes.filter((lane) => lane.placesLeft > 0);
  const [first] = left.slice(work.random.nextUint32() % Math.max(left.length, 1));
  const held = first === undefined ? [] : await work.tx.lock("addressPool", [first.id]);
  return { pool, held, whole: held.length === lanes.length };
}

interface Order {
  readonly pool: AddressPool;
  readonly range: Cidr;
  readonly reserved: ReservedRule;
  readonly size: number;
  readonly passed: number;
}

function orderOf(pool: AddressPool): Order {
  const range = storedCidr(pool.cidr);
  const reserved = reservedOf(pool);
  const size = usableCount(range, reserved);
  return { pool, range, reserved, size, passed: placesOf(size, pool.lane, pool.lanes) - pool.placesLeft };
}

// The order in which never-used addresses are drawn: random to look at, and each comes once.
function addressAt({ pool, range, reserved, size }: Order, place: number): string {
  const at = permute(pool.lane + place * pool.lanes, size, pool.seed);
  return formatIpv4(usableAt(range, reserved, at) ?? range.base);
}

async function goneAmong(
  work: WriteWork,
  pool: AddressPool,
  address: readonly string[],
  taken: TakenAmong,
): Promise<Set<string>> {
  const where = { poolId: pool.poolId, address };
  // Only an address that was named can be somebody's, or rest, before its place is passed.
  const [live, resting] = await together([
    taken(address, pool),
    pool.named ? work.tx.pick("restingAddress", ["address"], { where }) : [],
  ]);
  return new Set([...live, ...resting.map((row) => row.address)]);
}

async function drawFresh(
  work: WriteWork,
  pool: AddressPool,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  const order = orderOf(pool);
  const addresses: string[] = [];
  let left = pool.placesLeft;
  // Places that were passed are never looked at again, so a pool's whole life costs one look at each.
  for (let span = count; addresses.length < count && left > 0; span = Math.min(span * 4, 1024)) {
    const first = order.passed + pool.placesLeft - left;
    const candidates = Array.from({ length: Math.min(span, left) }, (_, step) =>
      addressAt(order, first + step),
    );
    const gone = await goneAmong(work, pool, candidates, taken);
    for (const candidate of candidates) {
      if (addresses.length === count) break;
      left -= 1;
      if (!gone.has(candidate)) addresses.push(candidate);
    }
  }
  if (left < pool.placesLeft) await work.tx.update("addressPool", { id: pool.id }, { placesLeft: left });
  return addresses;
}

async function drawRested(
  work: WriteWork,
  { pool: { poolId }, whole }: HeldPool,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const { quarantineMs } = work.rules;
  const rested = quarantineMs > 0 ? { freedAtMs: { below: work.call.nowMs - quarantineMs + 1 } } : {};
  // Who holds the whole pool says whether there are more, and so must know what becomes of those in other
  // hands.
  const others = whole ? "wait" : "pass";
  const rows = await work.tx.take("restingAddress", { where: { poolId, ...rested }, limit: count }, others);
  return rows.map((row) => row.address);
}

/**
 * Draws idle addresses of a pool: never-used ones at random while there are any, then the longest-free.
 * Gives fewer than asked when the pool has no more.
 */
export async function drawFrom(
  work: WriteWork,
  from: HeldPool,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  const drawn: string[] = [];
  for (const lane of from.held) {
    if (drawn.length < count) drawn.push(...(await drawFresh(work, lane, count - drawn.length, taken)));
  }
  drawn.push(...(await drawRested(work, from, count - drawn.length)));
  // What is left may be in lanes that others hold: the next attempt holds them all from the beginning.
  if (drawn.length < count && !from.whole) throw new StoreConflict("address_pool");
  return drawn;
}

/** Draws idle addresses of a pool by its id. */
export async function drawAddresses(
  work: WriteWork,
  poolId: string,
  count: number,
  taken: TakenAmong,
): Promise<string[]> {
  return count === 0 ? [] : drawFrom(work, await holdPool(work, poolId), count, taken);
}

/** Sends freed addresses to the end of their pool's line. */
export async function restAddresses(
  work: WriteWork,
  poolId: string,
  addresses: readonly string[],
): Promise<void> {
  const freedAtMs = work.call.nowMs;
  const rows = addresses.map((address) => ({ poolId, address, freedAtMs }));
  await work.tx.insert("restingAddress", rows);
}

/** Takes named addresses out of the line: who names one has it at once. */
export async function wakeAddresses(
  work: WriteWork,
  poolId: string,
  addresses: readonly string[],
): Promise<void> {
  await work.tx.remove("restingAddress", { poolId, address: addresses });
}
