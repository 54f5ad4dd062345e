import type { PublicBlock, PublicPool } from "../../domain/eip/public-pool.ts";
import { required } from "../../domain/fault/fault.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type PublicRoom, roomOf } from "./public-room.ts";

/** A block of a public pool with how full it is. */
export interface PublicBlockView extends PublicRoom {
  readonly block: PublicBlock;
}

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
    const found = await tx.get("publicPool", publicPoolId);
    const pool = required(found, { kind: "public-pool.not-found", publicPoolId });
    // Blocks belong to no account of themselves: only the pool says whose they are.
    const where = { ...query.where, holderId: publicPoolId };
    const { items: blocks, total } = await findPage(tx, "publicBlock", { ...query, where });
    const items: PublicBlockView[] = [];
    for (const block of blocks) items.push({ block, ...(await roomOf(tx, block)) });
    return { pool, items, total };
  },
);
