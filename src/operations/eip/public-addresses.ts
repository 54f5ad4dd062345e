import type { AddressPool } from "../../domain/address/address.ts";
import { type Cidr, cidrContainsAddress, parseCidr, storedCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { isReserved } from "../../domain/address/reserved.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { ReadTx } from "../../store/port.ts";
import { drawFrom, holdPool, restAddresses, wakeAddresses } from "../address/draw.ts";
import { firstOf, lockPool, makePool, noteNamed, reservedOf } from "../address/pool.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Whether a dotted address lies in a range; neither is true of texts that are not both. */
export function isInside(range: string, address: string): boolean {
  const cidr = parseCidr(range);
  const number = parseIpv4(address);
  return cidr !== undefined && number !== undefined && cidrContainsAddress(cidr, number);
}

/** Whether a pool hands an address out: its ends are nobody's, also when they are asked for by name. */
export function handsOut(pool: AddressPool, address: string): boolean {
  const number = parseIpv4(address);
  const range = storedCidr(pool.cidr);
  if (number === undefined || !cidrContainsAddress(range, number)) return false;
  return !isReserved(range, reservedOf(pool), number);
}

/** The pool of a range of public addresses, made when it is first drawn from. */
export async function poolOfRange(work: WriteWork, range: string): Promise<string> {
  const id = `public/${range}`;
  if ((await work.tx.get("addressPool", id)) !== undefined) return id;
  // The ends of a range are its network and broadcast addresses, unless it is too short to have them.
  const end = (parseCidr(range)?.prefix ?? 32) < 31 ? 1 : 0;
  await makePool(work, id, range, { first: end, last: end });
  return id;
}

/** The blocks that are kept for somebody; the cloud's own pools, held, keep others from changing them. */
export async function keptBlocks(tx: ReadTx): Promise<Cidr[]> {
  const blocks = await tx.pick("publicBlock", ["id"], {});
  return blocks.map(({ id }) => parseCidr(id)).filter((block) => block !== undefined);
}

/** Which of these public addresses somebody has. */
export async function liveAmong(tx: ReadTx, addresses: readonly string[]): Promise<string[]> {
  const live = await tx.pick("publicAddress", ["address"], { where: { address: addresses } });
  return live.map(({ address }) => address);
}

function isKept(kept: readonly Cidr[], address: string): boolean {
  const number = parseIpv4(address);
  return number !== undefined && kept.some((block) => cidrContainsAddress(block, number));
}

async function takenAmong(
  work: WriteWork,
  addresses: readonly string[],
  kept: readonly Cidr[],
): Promise<string[]> {
  const live = await liveAmong(work.tx, addresses);
  return [...live, ...addresses.filter((address) => isKept(kept, address))];
}

/** Makes public addresses somebody's: the database lets nobody else have them. */
export async function holdPublicAddresses(
  work: WriteWork,
  poolId: string,
  addresses: readonly string[],
): Promise<void> {
  await work.tx.insert(
    "publicAddress",
    addresses.map((address) => ({ address, poolId })),
  );
}

async function drawFromRange(work: WriteWork, range: string, count: number): Promise<string[]> {
  const poolId = await poolOfRange(work, range);
  const held = await holdPool(work, poolId);
  // Read once a part of the range is held: blocks are kept and given back only by who holds all of it.
  const kept = await keptBlocks(work.tx);
  const addresses = await drawFrom(work, held, count, (some) => takenAmong(work, some, kept));
  await holdPublicAddresses(work, poolId, addresses);
  return addresses;
}

/** Draws idle public addresses of the cloud at random; those that are kept for somebody are not drawn. */
export async function drawPublicAddresses(work: WriteWork, count: number): Promise<string[]> {
  const drawn: string[] = [];
  for (const range of work.rules.publicCidrs) {
    if (drawn.length < count) drawn.push(...(await drawFromRange(work, range, count - drawn.length)));
  }
  if (drawn.length < count) refuse({ kind: "eip.pool-exhausted", asked: count, free: drawn.length });
  return drawn;
}

/** Takes public addresses of the cloud by name: each must be idle and kept for nobody. */
export async function takePublicAddresses(work: WriteWork, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const range = work.rules.publicCidrs.find((one) => isInside(one, address));
    if (range === undefined) return refuse({ kind: "eip.address-unavailable", address });
    const poolId = await poolOfRange(work, range);
    const pool = firstOf(await lockPool(work, poolId), poolId);
    const taken = await takenAmong(work, [address], await keptBlocks(work.tx));
    if (taken.length > 0 || !handsOut(pool, address)) refuse({ kind: "eip.address-unavailable", address });
    await wakeAddresses(work, poolId, [address]);
    await noteNamed(work, pool);
    await holdPublicAddresses(work, poolId, [address]);
  }
}

/** Gives public addresses back to the pools they were drawn from, where they rest. */
export async function freePublicAddresses(work: WriteWork, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const rows = await work.tx.remove("publicAddress", { address: addresses });
  for (const { address, poolId } of rows) await restAddresses(work, poolId, [address]);
}
