import { refuse, required } from "../../domain/fault/fault.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockIdlePool } from "./draw-from-pool.ts";
import { usedOf } from "./public-blocks.ts";
import { openPoolTask } from "./settle-pool.ts";

/** A block that a public pool is to give back. */
export interface RemovePublicBlock extends DryRun {
  readonly publicPoolId: string;
  readonly cidr: string;
}

/** Gives a block of a public pool back to the cloud; no EIP may have an address of it. */
export const removePublicBlock = writeOperation(
  "public-pool/remove-block",
  async (work, { publicPoolId, cidr, dryRun = false }: RemovePublicBlock): Promise<void> => {
    await lockIdlePool(work, publicPoolId);
    const [found] = await work.tx.find("publicBlock", { where: { id: cidr, holderId: publicPoolId } });
    const block = required(found, { kind: "public-block.not-found", publicPoolId, cidr });
    const used = await usedOf(work.tx, block);
    if (used > 0) refuse({ kind: "public-block.in-use", cidr, used });
    endDryRun({ dryRun });
    await work.tx.update("publicBlock", { id: cidr }, { state: "removing" });
    await work.tx.update("publicPool", { id: publicPoolId }, { state: "modifying" });
    await openPoolTask(work, publicPoolId);
  },
);
