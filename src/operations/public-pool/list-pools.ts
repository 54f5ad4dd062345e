import type { PublicPool } from "../../domain/eip/public-pool.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";
import { type PublicBlockView, type PublicRoom, roomsOf } from "./public-room.ts";

/** A public pool with what is drawn as part of it. */
export interface PublicPoolView extends PublicRoom {
  readonly pool: PublicPool;
  readonly tags: readonly TagPair[];
}

function roomIn(blocks: readonly PublicBlockView[], { id }: PublicPool): PublicRoom {
  const own = blocks.filter(({ block }) => block.holderId === id);
  const sum = (column: keyof PublicRoom) => own.reduce((all, block) => all + block[column], 0);
  return { total: sum("total"), used: sum("used") };
}

/** Lists public pools. */
export const listPublicPools = readOperation(
  "public-pool/list-pools",
  async ({ tx }, query: Query<PublicPool>): Promise<Page<PublicPoolView>> => {
    const { items: pools, total } = await findPage(tx, "publicPool", query);
    if (pools.length === 0) return { items: [], total };
    const ids = pools.map(({ id }) => id);
    const [tags, blocks] = await together([tagsOf(tx, ids), roomsOf(tx, { where: { holderId: ids } })]);
    const items = pools.map((pool) => ({ pool, tags: tags.get(pool.id) ?? [], ...roomIn(blocks, pool) }));
    return { items, total };
  },
);
