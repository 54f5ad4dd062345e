import type { PublicBlock } from "../../domain/eip/public-pool.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { openTask } from "../kit/task.ts";
import { blocksOf } from "./draw-from-pool.ts";
import { returnBlock } from "./public-blocks.ts";

/** The public pool that a task changes. */
export type SettlePublicPool = { readonly publicPoolId: string };

async function settleBlock(work: WriteWork, block: PublicBlock): Promise<void> {
  if (block.state === "adding") await work.tx.update("publicBlock", { id: block.id }, { state: "kept" });
  if (block.state === "removing") await returnBlock(work, block);
}

/** Ends what a task began with a public pool: it and its blocks arrive where they are on their way to. */
export const settlePublicPool = writeOperation(
  "public-pool/settle-pool",
  async (work, { publicPoolId: id }: SettlePublicPool): Promise<void> => {
    const [pool] = await work.tx.lock("publicPool", [id]);
    if (pool === undefined) return;
    for (const block of await blocksOf(work.tx, id)) {
      if (pool.state === "deleting") await returnBlock(work, block);
      else await settleBlock(work, block);
    }
    if (pool.state !== "deleting") {
      await work.tx.update("publicPool", { id }, { state: "created" });
      return;
    }
    await untagAll(work, [id]);
    await work.tx.remove("publicPool", { id });
  },
);

/** Opens the task of a change of a public pool whose rows show the change already. */
export async function openPoolTask(work: WriteWork, publicPoolId: string): Promise<void> {
  const resources = [{ table: "publicPool", id: publicPoolId }] as const;
  await openTask(work, { resources, step: settlePublicPool, input: { publicPoolId } });
}
