import type { PublicPool } from "../../domain/eip/public-pool.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockIdlePool } from "./draw-from-pool.ts";

/** What is to be different about a public pool. */
export interface ModifyPublicPool extends DryRun {
  readonly publicPoolId: string;
  readonly change: Partial<Pick<PublicPool, "name" | "description">>;
}

/** Changes what a public pool is called. */
export const modifyPublicPool = writeOperation(
  "public-pool/modify-pool",
  async (work, { publicPoolId, change, dryRun = false }: ModifyPublicPool): Promise<void> => {
    await lockIdlePool(work, publicPoolId);
    endDryRun({ dryRun });
    await work.tx.update("publicPool", { id: publicPoolId }, change);
  },
);
