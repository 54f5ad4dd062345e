import { cidrSize, storedCidr } from "../../domain/address/cidr.ts";
import type { PublicBlock } from "../../domain/eip/public-pool.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { together } from "../kit/together.ts";

/** How many addresses there are, and how many of them EIPs have. */
export interface PublicRoom {
  readonly total: number;
  readonly used: number;
}

/** A block with how full it is. */
export interface PublicBlockView extends PublicRoom {
  readonly block: PublicBlock;
}

/** The blocks that are kept for some holders with how full they are; `known` are the blocks when at hand. */
export async function roomsOf(
  tx: ReadTx,
  of: Required<Pick<Query<PublicBlock>, "where">>,
  known?: readonly PublicBlock[],
): Promise<PublicBlockView[]> {
  const inside = { table: "publicBlock", column: "addressPoolId", equals: "id", ...of } as const;
  const found = { having: [inside] };
  const [blocks, pools, used] = await together([
    known ?? tx.find("publicBlock", of),
    tx.find("addressPool", found),
    tx.countPer({ table: "publicAddress", column: "poolId", per: "addressPool", found }),
  ]);
  return blocks.map((block) => {
    const size = cidrSize(storedCidr(block.id));
    const pool = pools.find(({ id }) => id === block.addressPoolId);
    const { reservedFirst = 0, reservedLast = 0 } = pool ?? {};
    return { block, total: size - reservedFirst - reservedLast, used: used.get(block.addressPoolId) ?? 0 };
  });
}
