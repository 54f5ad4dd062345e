import type { ReadTx } from "../../store/port.ts";

/** How many private addresses live in these subnets: each subnet keeps its own count. */
export async function liveAddresses(tx: ReadTx, subnetIds: readonly string[]): Promise<number> {
  let live = 0;
  for (const subnetId of subnetIds) live += await tx.count("privateIp", { where: { subnetId } });
  return live;
}
