import type { PublicPool } from "../../domain/eip/public-pool.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { blocksOf } from "./draw-from-pool.ts";
import { type PublicRoom, roomOf } from "./public-room.ts";

/** A public pool with what is drawn as part of it. */
export interface PublicPoolView extends PublicRoom {
  readonly pool: PublicPool;
  readonly tags: readonly TagPair[];
}

async function roomIn(tx: ReadTx, publicPoolId: string): Promise<PublicRoom> {
  const room = { total: 0, used: 0 };
  for (const block of await blocksOf(tx, publicPoolId)) {
    const { total, used } = await roomOf(tx, block);
    room.total += total;
    room.used += used;
  }
  return room;
}

/** Lists public pools. */
export const listPublicPools = readOperation(
  "public-pool/list-pools",
  async ({ tx }, query: Query<PublicPool>): Promise<Page<PublicPoolView>> => {
    const { items: pools, total } = await findPage(tx, "publicPool", query);
    const ids = pools.map(({ id }) => id);
    const tags = await tagsOf(tx, ids);
    const items: PublicPoolView[] = [];
    for (const pool of pools) {
      items.push({ pool, tags: tags.get(pool.id) ?? [], ...(await roomIn(tx, pool.id)) });
    }
    return { items, total };
  },
);
