import type { ReadTx } from "../../store/port.ts";
import { liveCount } from "../subnet/list-subnets.ts";

/** How many addresses of these subnets are live; addresses are counted by subnet. */
export async function liveIn(tx: ReadTx, subnetIds: readonly string[]): Promise<number> {
  let live = 0;
  for (const subnetId of subnetIds) live += await liveCount(tx, subnetId);
  return live;
}

/** The ids of a network's subnets. */
export async function subnetIdsOf(tx: ReadTx, vpcId: string): Promise<string[]> {
  const subnets = await tx.pick("subnet", ["id"], { where: { vpcId } });
  return subnets.map((subnet) => subnet.id);
}
