import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { together } from "../kit/together.ts";
import { viewSubnets } from "./list-subnets.ts";

/** Whose subnet it is, and where: what its addresses are counted by. */
export type SubnetPlace = Pick<Subnet, "id" | "accountId" | "region">;

/** How many addresses a subnet has in all, how many are free, and how many of those rest. */
export interface AddressCounts {
  readonly subnetId: string;
  readonly total: number;
  readonly available: number;
  readonly resting: number;
}

/** The first subnets of all accounts, in the order of their making. */
export const findSubnetPlaces = readOperation(
  "subnet/find-places",
  ({ tx }, { limit }: { limit: number }): Promise<SubnetPlace[]> =>
    tx.pick("subnet", ["id", "accountId", "region"], { limit }),
  { everyone: true },
);

function countResting(tx: ReadTx, poolId: string): Promise<number> {
  return tx.count("restingAddress", { where: { poolId } });
}

/** Counts addresses of subnets by state, from what the store has counted already. */
export const countAddresses = readOperation(
  "subnet/count-addresses",
  async (work, subnetIds: readonly string[]): Promise<AddressCounts[]> => {
    const views = await viewSubnets(work, { where: { id: subnetIds } });
    const resting = await together(views.map(({ subnet }) => countResting(work.tx, subnet.id)));
    return views.map(({ subnet, capacity, free }, at) => ({
      subnetId: subnet.id,
      total: capacity,
      available: free,
      resting: resting[at] ?? 0,
    }));
  },
);
