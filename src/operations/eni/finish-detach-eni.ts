import { moveEipsWithEni, unbindEipsOf } from "../eip/bind-eip.ts";
import { writeOperation } from "../kit/operation.ts";

/** What the end of an attachment comes to, as it is undone. */
export type FinishDetachEni = {
  readonly eniId: string;
  /** What it leaves. */
  readonly instanceId: string;
  readonly dropEips: boolean;
};

/** Ends the way of an ENI off its instance: it is free, and its public addresses lead to no instance. */
export const finishDetachEni = writeOperation(
  "eni/finish-detach-eni",
  async (work, input: FinishDetachEni) => {
    const { eniId } = input;
    const [eni] = await work.tx.lock("eni", [eniId]);
    // The instance may have been terminated meanwhile, and the ENI may hang on another one already.
    if (eni?.instanceId !== input.instanceId) return;
    const free = { instanceId: null, deviceIndex: null, attachedAtMs: null } as const;
    await work.tx.update("eni", { id: eniId }, { ...free, state: "available" });
    if (input.dropEips) await unbindEipsOf(work, { eniId });
    else await moveEipsWithEni(work, eniId, null);
  },
);
