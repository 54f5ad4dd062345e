import type { Eip } from "../../domain/eip/eip.ts";
import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { lockEips } from "../eip/bind-eip.ts";
import { changeEips } from "../eip/change-eips.ts";
import { lockSegment } from "./lock-segment.ts";
import { openSegmentTask } from "./settle-segment.ts";

function requireReleasable({ id: eipId, state, blocked, deletionProtected }: Eip, segmentId: string): void {
  if (state !== "unbound") refuse({ kind: "eip-segment.in-use", segmentId, eipId, state });
  if (blocked) refuse({ kind: "eip.blocked", eipId });
  if (deletionProtected) refuse({ kind: "eip.deletion-protected", eipId });
}

/** Gives a segment back with all its EIPs, none of which may be bound; the addresses rest. */
export const releaseSegment = writeOperation(
  "eip-segment/release-segment",
  async (work, { segmentId }: { readonly segmentId: string }): Promise<void> => {
    await lockSegment(work, segmentId);
    const ids = await work.tx.pick("eip", ["id"], { where: { segmentId } });
    const eips = await lockEips(
      work,
      ids.map(({ id }) => id),
    );
    for (const eip of eips) {
      requireReleasable(eip, segmentId);
      requireIdle(eip);
    }
    await work.tx.update("eipSegment", { id: segmentId }, { state: "releasing" });
    await changeEips(work, { segmentId }, { state: "releasing" });
    const eipIds = eips.map(({ id }) => id);
    await openSegmentTask(work, segmentId, eipIds);
  },
);
