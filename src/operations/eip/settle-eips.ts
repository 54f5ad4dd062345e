import type { Eip } from "../../domain/eip/eip.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { changeEips } from "./change-eips.ts";
import { removeEips } from "./remove-eips.ts";
import { unboundAt } from "./unbound.ts";
import { allocateWanIp } from "./wan-ip.ts";

/** What a task began with EIPs. */
export type SettleEips = {
  readonly eipIds: readonly string[];
  /** Whether an instance that an EIP leaves gets an ordinary public address. */
  readonly reallocate?: boolean;
};

async function leave(work: WriteWork, eip: Eip, reallocate: boolean): Promise<void> {
  const { id, instanceId, eniId, privateAddress, bandwidthMbps, internetCharge } = eip;
  await changeEips(work, { id }, { state: "unbound", ...unboundAt(work.call.nowMs) });
  if (!reallocate || instanceId === null || eniId === null || privateAddress === null) return;
  await allocateWanIp(work, { instanceId, eniId, privateAddress, bandwidthMbps, internetCharge });
}

/** Ends what a task began with EIPs: each arrives at the state it was on its way to. */
export const settleEips = writeOperation(
  "eip/settle-eips",
  async (work, { eipIds, reallocate = false }: SettleEips): Promise<void> => {
    for (const eip of await work.tx.lock("eip", [...eipIds].sort())) {
      const { id, state } = eip;
      if (state === "creating") await changeEips(work, { id }, { state: "unbound" });
      if (state === "binding") await changeEips(work, { id }, { state: "bound" });
      if (state === "unbinding") await leave(work, eip, reallocate);
      if (state === "releasing") await removeEips(work, [eip]);
    }
  },
);
