import { writeOperation } from "../kit/operation.ts";
import { removeEipv6s, unboundEipv6 } from "./unbind-eipv6s.ts";

/** What a task began with public IPv6 addresses. */
export type SettleEipv6s = { readonly eipIds: readonly string[] };

/** Ends what a task began with public IPv6 addresses: each arrives at the state it was on its way to. */
export const settleEipv6s = writeOperation(
  "eipv6/settle-eipv6s",
  async (work, { eipIds }: SettleEipv6s): Promise<void> => {
    for (const eip of await work.tx.lock("eipv6", eipIds.toSorted())) {
      const { id, kind, state } = eip;
      const made = kind === "own" ? "bound" : "unbound";
      if (state === "creating") await work.tx.update("eipv6", { id }, { state: made });
      if (state === "binding") await work.tx.update("eipv6", { id }, { state: "bound" });
      if (state === "unbinding") await work.tx.update("eipv6", { id }, unboundEipv6);
      if (state === "releasing") await removeEipv6s(work, [eip]);
    }
  },
);
