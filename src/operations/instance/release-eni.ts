import type { Eni } from "../../domain/eni/eni.ts";
import { moveEipsWithEni } from "../eip/bind-eip.ts";
import { removeEni } from "../eni/remove-eni.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Takes an ENI off an instance that goes: the primary one goes too, and those that were said to. */
export async function releaseEni(work: WriteWork, eni: Eni): Promise<void> {
  if (eni.kind === "primary" || eni.deleteOnRelease) return removeEni(work, eni);
  const free = { instanceId: null, deviceIndex: null, attachedAtMs: null, state: "available" } as const;
  await work.tx.update("eni", { id: eni.id }, { ...free, taskId: null });
  await work.tx.update("havip", { eniId: eni.id }, { instanceId: null });
  await moveEipsWithEni(work, eni.id, null);
}
