import { cidrContainsAddress, parseCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { refuse } from "../../domain/fault/fault.ts";
import { drawAddresses, restAddresses, wakeAddresses } from "../address/draw.ts";
import { makePool, noteNamed, readPool } from "../address/pool.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Whether a dotted address lies in a range; neither is true of texts that are not both. */
function isInside(range: string, address: string): boolean {
  const cidr = parseCidr(range);
  const number = parseIpv4(address);
  return cidr !== undefined && number !== undefined && cidrContainsAddress(cidr, number);
}

/** The pool of a range of public addresses, made when it is first drawn from. */
async function poolOfRange(work: WriteWork, range: string): Promise<string> {
  const id = `public/${range}`;
  if ((await work.tx.get("addressPool", id)) !== undefined) return id;
  // The ends of a range are its network and broadcast addresses, unless it is too short to have them.
  const end = (parseCidr(range)?.prefix ?? 32) < 31 ? 1 : 0;
  await makePool(work, id, range, { first: end, last: end });
  return id;
}

async function keptRanges(work: WriteWork): Promise<string[]> {
  return (await work.tx.pick("publicBlock", ["id"], {})).map((block) => block.id);
}

async function takenAmong(
  work: WriteWork,
  addresses: readonly string[],
  kept: readonly string[],
): Promise<string[]> {
  const live = await work.tx.pick("publicAddress", ["address"], { where: { address: addresses } });
  const taken = new Set(live.map((row) => row.address));
  for (const address of addresses) if (kept.some((range) => isInside(range, address))) taken.add(address);
  return [...taken];
}

async function drawFrom(
  work: WriteWork,
  range: string,
  count: number,
  kept: readonly string[],
): Promise<string[]> {
  const poolId = await poolOfRange(work, range);
  const addresses = await drawAddresses(work, poolId, count, (some) => takenAmong(work, some, kept));
  await work.tx.insert(
    "publicAddress",
    addresses.map((address) => ({ address, poolId })),
  );
  return addresses;
}

/**
 * Draws idle public addresses at random, from the cloud's ranges or from ranges that are kept for a holder.
 */
export async function drawPublicAddresses(
  work: WriteWork,
  count: number,
  own?: readonly string[],
): Promise<string[]> {
  const kept = own === undefined ? await keptRanges(work) : [];
  const drawn: string[] = [];
  for (const range of own ?? work.rules.publicCidrs) {
    if (drawn.length < count) drawn.push(...(await drawFrom(work, range, count - drawn.length, kept)));
  }
  if (drawn.length < count) refuse({ kind: "eip.pool-exhausted", asked: count, free: drawn.length });
  return drawn;
}

/** Takes public addresses by name: each must be one of the ranges' and idle. */
export async function takePublicAddresses(
  work: WriteWork,
  addresses: readonly string[],
  own?: readonly string[],
): Promise<void> {
  const kept = own === undefined ? await keptRanges(work) : [];
  const gone = new Set(await takenAmong(work, addresses, kept));
  for (const address of addresses) {
    const range = (own ?? work.rules.publicCidrs).find((one) => isInside(one, address));
    if (range === undefined || gone.has(address)) refuse({ kind: "eip.address-unavailable", address });
    gone.add(address);
    const poolId = await poolOfRange(work, range);
    await wakeAddresses(work, poolId, [address]);
    await noteNamed(work, await readPool(work, poolId));
    await work.tx.insert("publicAddress", [{ address, poolId }]);
  }
}

/** Gives public addresses back to the pools they were drawn from, where they rest. */
export async function freePublicAddresses(work: WriteWork, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const rows = await work.tx.remove("publicAddress", { address: addresses });
  for (const { address, poolId } of rows) await restAddresses(work, poolId, [address]);
}
