import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { requireIdleEips } from "./eni-eips.ts";
import { finishDeleteEni } from "./finish-delete-eni.ts";
import { requireNoHavip } from "./require-detachable.ts";
import { lockEni, requireSettled } from "./require-state.ts";

/** An ENI that is to go. */
export interface DeleteEni {
  readonly vpcId?: string;
  readonly eniId: string;
}

/** Removes an ENI that hangs on nothing. */
export const deleteEni = writeOperation("eni/delete-eni", async (work, { eniId, vpcId }: DeleteEni) => {
  const eni = await lockEni(work, eniId, vpcId);
  requireSettled(eni);
  if (eni.instanceId !== null) refuse({ kind: "eni.attached", eniId, instanceId: eni.instanceId });
  await requireNoHavip(work, eniId);
  await requireIdleEips(work, eniId);
  await work.tx.update("eni", { id: eniId }, { state: "deleting" });
  const resources = [{ table: "eni", id: eniId }] as const;
  return openTask(work, { resources, step: finishDeleteEni, input: { eniId, subnetId: eni.subnetId } });
});
