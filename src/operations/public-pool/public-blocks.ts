import type { AddressPool } from "../../domain/address/address.ts";
import {
  addressesOf,
  type Cidr,
  cidrContains,
  cidrContainsAddress,
  cidrsOverlap,
  formatCidr,
  lastAddress,
  parseCidr,
  storedCidr,
  subBlockAt,
  subBlockCount,
} from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { permute } from "../../domain/address/permutation.ts";
import type { PublicBlock } from "../../domain/eip/public-pool.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import { type ReadTx, StoreConflict } from "../../store/port.ts";
import { restAddresses, wakeAddresses } from "../address/draw.ts";
import { firstOf, lockPool, makePool, noteNamed, readPool, reservedOf } from "../address/pool.ts";
import { keptBlocks, liveAmong, poolOfRange } from "../eip/public-addresses.ts";
import type { WriteWork } from "../kit/operation.ts";

/** For whom a block is kept. */
export type BlockHolder = Pick<PublicBlock, "holderId" | "state">;

/** How many addresses are asked about at once while an idle block is looked for. */
const span = 256;

interface Ground {
  readonly cidr: Cidr;
  readonly pool: AddressPool;
  readonly kept: readonly Cidr[];
}

/** The addresses that a pool hands out, lowest first. */
export function usableAddresses(pool: AddressPool): string[] {
  const { first, last } = reservedOf(pool);
  const all = addressesOf(storedCidr(pool.cidr));
  return all.slice(first, all.length - last);
}

// Held, a range of the cloud's gives no block and no address to anybody else.
async function holdGround(work: WriteWork, range: string): Promise<Ground | undefined> {
  const cidr = parseCidr(range);
  if (cidr === undefined) return undefined;
  const poolId = await poolOfRange(work, range);
  const pool = firstOf(await lockPool(work, poolId), poolId);
  return { cidr, pool, kept: await keptBlocks(work.tx) };
}

async function idleAmong(tx: ReadTx, { kept }: Ground, blocks: readonly Cidr[]): Promise<Cidr | undefined> {
  const free = blocks.filter((block) => !kept.some((one) => cidrsOverlap(one, block)));
  const live = await liveAmong(tx, free.flatMap(addressesOf));
  const numbers = live.map((address) => parseIpv4(address) ?? 0);
  return free.find((block) => !numbers.some((number) => cidrContainsAddress(block, number)));
}

async function findIdle(work: WriteWork, ground: Ground, prefix: number): Promise<Cidr | undefined> {
  const count = subBlockCount(ground.cidr, prefix);
  const atATime = Math.max(1, span / 2 ** (32 - prefix));
  const seed = work.random.nextUint32();
  for (let place = 0; place < count; place += atATime) {
    const places = Array.from({ length: Math.min(atATime, count - place) }, (_, step) => place + step);
    const blocks = places.map((one) => subBlockAt(ground.cidr, prefix, permute(one, count, seed)));
    const known = blocks.filter((block) => block !== undefined);
    const idle = await idleAmong(work.tx, ground, known);
    if (idle !== undefined) return idle;
  }
  return undefined;
}

async function keep(
  work: WriteWork,
  { cidr: range, pool }: Ground,
  block: Cidr,
  holder: BlockHolder,
): Promise<New<PublicBlock>> {
  const id = formatCidr(block);
  const addresses = addressesOf(block);
  await wakeAddresses(work, pool.poolId, addresses);
  // Who drew one that rested, a moment ago, has it by now.
  if ((await liveAmong(work.tx, addresses)).length > 0) throw new StoreConflict("public_block");
  // What the whole range hands out, its parts hand out.
  const first = block.base === range.base ? pool.reservedFirst : 0;
  const last = lastAddress(block) === lastAddress(range) ? pool.reservedLast : 0;
  const kept = { id, ...holder, addressPoolId: `block/${id}`, createdAtMs: work.call.nowMs };
  await makePool(work, kept.addressPoolId, id, { first, last });
  await work.tx.insert("publicBlock", [kept]);
  return kept;
}

/** Keeps a block of the cloud's public addresses for somebody: it must be idle. */
export async function keepBlock(
  work: WriteWork,
  block: Cidr,
  holder: BlockHolder,
): Promise<New<PublicBlock>> {
  for (const range of work.rules.publicCidrs) {
    const cidr = parseCidr(range);
    if (cidr === undefined || !cidrContains(cidr, block)) continue;
    const ground = await holdGround(work, range);
    if (ground === undefined || (await idleAmong(work.tx, ground, [block])) === undefined) {
      return refuse({ kind: "public-block.taken", cidr: formatCidr(block) });
    }
    return keep(work, ground, block, holder);
  }
  return refuse({ kind: "public-block.foreign", cidr: formatCidr(block), ranges: work.rules.publicCidrs });
}

/** Keeps any idle block of a size for somebody, at random. */
export async function keepAnyBlock(
  work: WriteWork,
  prefix: number,
  holder: BlockHolder,
): Promise<New<PublicBlock>> {
  for (const range of work.rules.publicCidrs) {
    const ground = await holdGround(work, range);
    const idle = ground && (await findIdle(work, ground, prefix));
    if (ground !== undefined && idle !== undefined) return keep(work, ground, idle, holder);
  }
  return refuse({ kind: "public-block.none-idle", prefix });
}

/** How many addresses of a block EIPs have. */
export function usedOf(tx: ReadTx, { addressPoolId: poolId }: Pick<PublicBlock, "addressPoolId">) {
  return tx.count("publicAddress", { where: { poolId } });
}

/** Gives a block back to the cloud, where its addresses rest; nobody may have one of them. */
export async function returnBlock(work: WriteWork, block: PublicBlock): Promise<void> {
  const { id, addressPoolId: poolId } = block;
  const own = firstOf(await lockPool(work, poolId), poolId);
  const used = await usedOf(work.tx, block);
  if (used > 0) refuse({ kind: "public-block.in-use", cidr: id, used });
  const resting = await work.tx.remove("restingAddress", { poolId });
  await work.tx.remove("addressPool", { poolId });
  await work.tx.remove("publicBlock", { id });
  const cidr = parseCidr(id);
  const home = work.rules.publicCidrs.find((range) => {
    const ground = parseCidr(range);
    return cidr !== undefined && ground !== undefined && cidrContains(ground, cidr);
  });
  if (home === undefined) return;
  const rested = resting.toSorted((one, other) => one.seq - other.seq).map(({ address }) => address);
  const tired = new Set(rested);
  const fresh = usableAddresses(own).filter((address) => !tired.has(address));
  const homeId = await poolOfRange(work, home);
  // Some were never handed out, and must not be again before they have rested.
  await noteNamed(work, await readPool(work, homeId));
  await restAddresses(work, homeId, [...fresh, ...rested]);
}
