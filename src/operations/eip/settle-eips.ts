import { writeOperation } from "../kit/operation.ts";
import { removeEips } from "./remove-eips.ts";
import { unbound } from "./unbound.ts";

/** Ends what a task began with EIPs: each arrives at the state it was on its way to. */
export const settleEips = writeOperation(
  "eip/settle-eips",
  async (work, { eipIds }: { eipIds: readonly string[] }): Promise<void> => {
    const { tx } = work;
    for (const eip of await tx.lock("eip", [...eipIds].sort())) {
      const { id, state } = eip;
      if (state === "creating") await tx.update("eip", { id }, { state: "unbound" });
      if (state === "binding") await tx.update("eip", { id }, { state: "bound" });
      if (state === "unbinding") await tx.update("eip", { id }, { state: "unbound", ...unbound });
      if (state === "releasing") await removeEips(work, [eip]);
    }
  },
);
