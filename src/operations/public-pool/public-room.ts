import { cidrSize, parseCidr } from "../../domain/address/cidr.ts";
import type { PublicBlock } from "../../domain/eip/public-pool.ts";
import type { ReadTx } from "../../store/port.ts";
import { usedOf } from "./public-blocks.ts";

/** How many addresses there are, and how many of them EIPs have. */
export interface PublicRoom {
  readonly total: number;
  readonly used: number;
}

/** How full a block is. */
export async function roomOf(tx: ReadTx, block: PublicBlock): Promise<PublicRoom> {
  const pool = await tx.get("addressPool", block.addressPoolId);
  const size = cidrSize(parseCidr(block.id) ?? { base: 0, prefix: 32 });
  const { reservedFirst = 0, reservedLast = 0 } = pool ?? {};
  return { total: size - reservedFirst - reservedLast, used: await usedOf(tx, block) };
}
