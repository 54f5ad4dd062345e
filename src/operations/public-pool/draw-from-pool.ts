import type { PublicBlock, PublicPool } from "../../domain/eip/public-pool.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { ReadTx } from "../../store/port.ts";
import { drawAddresses, wakeAddresses } from "../address/draw.ts";
import { firstOf, lockPool, noteNamed } from "../address/pool.ts";
import { handsOut, holdPublicAddresses, isInside, liveAmong } from "../eip/public-addresses.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** A public pool that exists and that no task keeps busy, held until the end. */
export async function lockIdlePool(work: WriteWork, publicPoolId: string): Promise<PublicPool> {
  const [found] = await work.tx.lock("publicPool", [publicPoolId]);
  const pool = required(found, { kind: "public-pool.not-found", publicPoolId });
  requireIdle(pool);
  return pool;
}

/** The blocks that are kept for a pool or a segment. */
export function blocksOf(tx: ReadTx, holderId: string): Promise<PublicBlock[]> {
  return tx.find("publicBlock", { where: { holderId } });
}

/** Draws idle addresses of a public pool that is held. */
export async function drawFromPublicPool(
  work: WriteWork,
  { id: publicPoolId }: PublicPool,
  count: number,
): Promise<string[]> {
  const drawn: string[] = [];
  for (const { addressPoolId } of await blocksOf(work.tx, publicPoolId)) {
    if (drawn.length === count) break;
    const wanted = count - drawn.length;
    const more = await drawAddresses(work, addressPoolId, wanted, (some) => liveAmong(work.tx, some));
    await holdPublicAddresses(work, addressPoolId, more);
    drawn.push(...more);
  }
  if (drawn.length < count) {
    refuse({ kind: "public-pool.exhausted", publicPoolId, asked: count, free: drawn.length });
  }
  return drawn;
}

/** Takes addresses of a public pool that is held by name: each must be of its blocks and idle. */
export async function takeFromPublicPool(
  work: WriteWork,
  { id: publicPoolId }: PublicPool,
  addresses: readonly string[],
): Promise<void> {
  const blocks = await blocksOf(work.tx, publicPoolId);
  for (const address of addresses) {
    const home = blocks.find((block) => isInside(block.id, address));
    if (home === undefined) return refuse({ kind: "public-pool.address-elsewhere", publicPoolId, address });
    const { addressPoolId } = home;
    const pool = firstOf(await lockPool(work, addressPoolId), addressPoolId);
    if (!handsOut(pool, address) || (await liveAmong(work.tx, [address])).length > 0) {
      refuse({ kind: "eip.address-unavailable", address });
    }
    await wakeAddresses(work, addressPoolId, [address]);
    await noteNamed(work, pool);
    await holdPublicAddresses(work, addressPoolId, [address]);
  }
}
