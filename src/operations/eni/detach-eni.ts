import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { finishDetachEni } from "./finish-detach-eni.ts";
import { requireDetachable } from "./require-detachable.ts";
import { lockEni, lockInstance, requireSteady } from "./require-state.ts";

/** An ENI that is to hang on its instance no more. */
export interface DetachEni {
  readonly vpcId?: string;
  readonly eniId: string;
  readonly instanceId: string;
  /** Whether its public addresses are unbound, as QCloud v2 documents. */
  readonly dropEips?: boolean;
}

/** Takes an ENI off its instance; it keeps its addresses and security groups. */
export const detachEni = writeOperation("eni/detach-eni", async (work, input: DetachEni) => {
  const { eniId, instanceId, dropEips = false } = input;
  const host = await lockInstance(work, instanceId);
  const eni = await lockEni(work, eniId, input.vpcId);
  await requireDetachable(work, eni, instanceId);
  requireSteady(host);
  await work.tx.update("eni", { id: eniId }, { state: "detaching" });
  const resources = [{ table: "eni", id: eniId }] as const;
  return openTask(work, { resources, step: finishDetachEni, input: { eniId, instanceId, dropEips } });
});
