import type { EipSegment } from "../../domain/eip/public-pool.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { changeEips } from "../eip/change-eips.ts";
import { removeEips } from "../eip/remove-eips.ts";
import { blocksOf } from "../public-pool/draw-from-pool.ts";
import { returnBlock } from "../public-pool/public-blocks.ts";

/** The segment that a task changes. */
export type SettleSegment = { readonly segmentId: string };

async function removeSegment(work: WriteWork, { id }: EipSegment): Promise<void> {
  await removeEips(work, await work.tx.find("eip", { where: { segmentId: id } }));
  for (const block of await blocksOf(work.tx, id)) await returnBlock(work, block);
  await work.tx.remove("eipSegment", { id });
}

/** Ends what a task began with a segment: it is there with its EIPs, or gone with them. */
export const settleSegment = writeOperation(
  "eip-segment/settle-segment",
  async (work, { segmentId: id }: SettleSegment): Promise<void> => {
    const [segment] = await work.tx.lock("eipSegment", [id]);
    if (segment?.state === "releasing") await removeSegment(work, segment);
    if (segment?.state !== "allocating") return;
    await changeEips(work, { segmentId: id, state: "creating" }, { state: "unbound" });
    await work.tx.update("eipSegment", { id }, { state: "allocated" });
  },
);

/** Opens the task of a change of a segment, which keeps its EIPs busy as well. */
export async function openSegmentTask(
  work: WriteWork,
  segmentId: string,
  eipIds: readonly string[],
): Promise<void> {
  const eips = eipIds.map((id) => ({ table: "eip", id }) as const);
  const resources = [{ table: "eipSegment", id: segmentId } as const, ...eips];
  await openTask(work, { resources, step: settleSegment, input: { segmentId } });
}
