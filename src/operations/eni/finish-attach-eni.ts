import { moveEipsWithEni } from "../eip/bind-eip.ts";
import { writeOperation } from "../kit/operation.ts";

/** What the end of an attachment comes to. */
export type FinishAttachEni = { readonly eniId: string; readonly instanceId: string };

/**
 * Ends the way of an ENI onto an instance: it is there with its addresses, and its public ones lead to it.
 */
export const finishAttachEni = writeOperation(
  "eni/finish-attach-eni",
  async (work, { eniId, instanceId }: FinishAttachEni) => {
    const { tx } = work;
    const [eni] = await tx.lock("eni", [eniId]);
    await tx.update("privateIp", { ownerId: eniId, state: "pending" }, { state: "available" });
    // The instance may have been terminated meanwhile.
    if (eni?.instanceId !== instanceId) return;
    await tx.update("eni", { id: eniId }, { state: "available" });
    await tx.update("havip", { eniId }, { instanceId });
    await moveEipsWithEni(work, eniId, instanceId);
  },
);
