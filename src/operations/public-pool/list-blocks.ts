import type { PublicBlock, PublicPool } from "../../domain/eip/public-pool.ts";
import { required } from "../../domain/fault/fault.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";
import { type PublicBlockView, roomsOf } from "./public-room.ts";

/** A page of a public pool's blocks. */
export interface PublicBlockPage extends Page<PublicBlockView> {
  readonly pool: PublicPool;
}

/** The public pool, and which of its blocks. */
export interface ListPublicBlocks {
  readonly publicPoolId: string;
  readonly query: Query<PublicBlock>;
}

/** Lists blocks of a public pool. */
export const listPublicBlocks = readOperation(
  "public-pool/list-blocks",
  async ({ tx }, { publicPoolId, query }: ListPublicBlocks): Promise<PublicBlockPage> => {
    // Blocks belong to no account of themselves: only the pool says whose they are.
    const where = { ...query.where, holderId: publicPoolId };
    const [found, { items: blocks, total }] = await together([
      tx.get("publicPool", publicPoolId),
      findPage(tx, "publicBlock", { ...query, where }),
    ]);
    const pool = required(found, { kind: "public-pool.not-found", publicPoolId });
    const items = await roomsOf(tx, { where: { id: blocks.map(({ id }) => id) } }, blocks);
    return { pool, items, total };
  },
);
