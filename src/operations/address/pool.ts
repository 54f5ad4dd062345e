import { storedCidr } from "../../domain/address/cidr.ts";
import type { AddressPool } from "../../domain/address/address.ts";
import { type ReservedRule, usableCount } from "../../domain/address/reserved.ts";
import type { New } from "../../domain/row.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Fewer places than these are not worth dividing. */
const placesForLanes = 4096;

/** What a pool never hands out. */
export function reservedOf(pool: Pick<AddressPool, "reservedFirst" | "reservedLast">): ReservedRule {
  return { first: pool.reservedFirst, last: pool.reservedLast };
}

/** How many places of a pool's order belong to a lane. */
export function placesOf(size: number, lane: number, lanes: number): number {
  return Math.ceil((size - lane) / lanes);
}

/** How many places a lane has when none was passed. */
export function allPlaces(pool: AddressPool): number {
  return placesOf(usableCount(storedCidr(pool.cidr), reservedOf(pool)), pool.lane, pool.lanes);
}

/** Makes the pool of a range, in as many lanes as the store has writers for. */
export async function makePool(
  work: WriteWork,
  poolId: string,
  cidr: string,
  reserved: ReservedRule,
): Promise<void> {
  const size = usableCount(storedCidr(cidr), reserved);
  const lanes = size < placesForLanes ? 1 : work.tx.lanes;
  const seed = work.random.nextUint32();
  const rows = Array.from({ length: lanes }, (_, lane): New<AddressPool> => ({
    id: lane === 0 ? poolId : `${poolId}#${lane}`,
    poolId,
    lane,
    lanes,
    cidr,
    reservedFirst: reserved.first,
    reservedLast: reserved.last,
    seed,
    placesLeft: placesOf(size, lane, lanes),
    named: false,
    keptBlocks: 0,
  }));
  await work.tx.insert("addressPool", rows);
}

/** The first lane, which says what the pool is. */
export function firstOf([pool]: readonly AddressPool[], poolId: string): AddressPool {
  if (pool === undefined) throw new Error(`there is no pool ${poolId}`);
  return pool;
}

/** What a pool is, without holding it. */
export async function readPool(work: WriteWork, poolId: string): Promise<AddressPool> {
  return firstOf(await work.tx.getMany("addressPool", [poolId]), poolId);
}

/** All lanes of a pool, held against others until the end: nobody draws from it meanwhile. */
export async function lockPool(work: WriteWork, poolId: string): Promise<readonly AddressPool[]> {
  if (work.tx.lanes === 1) return work.tx.lock("addressPool", [poolId]);
  const rows = await work.tx.pick("addressPool", ["id"], { where: { poolId } });
  return work.tx.lock(
    "addressPool",
    rows.map((row) => row.id),
  );
}

/** Notes that an address was taken by name: from now on places are asked for before they are handed out. */
export async function noteNamed(work: WriteWork, pool: AddressPool): Promise<void> {
  if (!pool.named) await work.tx.update("addressPool", { poolId: pool.poolId }, { named: true });
}
