import { refuse } from "../../domain/fault/fault.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { blocksOf, lockIdlePool } from "./draw-from-pool.ts";
import { usedOf } from "./public-blocks.ts";
import { openPoolTask } from "./settle-pool.ts";

/** A public pool to be given up. */
export interface DeletePublicPool extends DryRun {
  readonly publicPoolId: string;
}

/** Gives a public pool up, with its blocks; no EIP may have an address of it. */
export const deletePublicPool = writeOperation(
  "public-pool/delete-pool",
  async (work, { publicPoolId, dryRun = false }: DeletePublicPool): Promise<void> => {
    await lockIdlePool(work, publicPoolId);
    let used = 0;
    for (const block of await blocksOf(work.tx, publicPoolId)) used += await usedOf(work.tx, block);
    if (used > 0) refuse({ kind: "public-pool.in-use", publicPoolId, used });
    endDryRun({ dryRun });
    await work.tx.update("publicPool", { id: publicPoolId }, { state: "deleting" });
    await openPoolTask(work, publicPoolId);
  },
);
