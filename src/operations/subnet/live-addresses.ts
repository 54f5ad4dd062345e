import type { ReadTx } from "../../store/port.ts";
import { liveCounts } from "./list-subnets.ts";

/** How many private addresses live in the subnets of a network: each subnet keeps its own count. */
export async function liveAddresses(tx: ReadTx, vpcId: string): Promise<number> {
  const counts = await liveCounts(tx, { where: { vpcId } });
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
