import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { finishAttachEni } from "./finish-attach-eni.ts";
import { placeEni } from "./place-eni.ts";
import { lockEni, lockInstance, requireSettled } from "./require-state.ts";

/** An ENI that is to hang on an instance. */
export interface AttachEni {
  readonly vpcId?: string;
  readonly eniId: string;
  readonly instanceId: string;
  /** Whether an ENI that no security group guards is refused. */
  readonly requireGroup?: boolean;
}

/** Hangs a free ENI on an instance of its network and zone. */
export const attachEni = writeOperation("eni/attach-eni", async (work, input: AttachEni) => {
  const { eniId, instanceId } = input;
  const host = await lockInstance(work, instanceId);
  const eni = await lockEni(work, eniId, input.vpcId);
  requireSettled(eni);
  if (eni.instanceId !== null) refuse({ kind: "eni.attached", eniId, instanceId: eni.instanceId });
  if (input.requireGroup === true) {
    const [group] = await work.tx.find("eniSecurityGroup", { where: { eniId }, limit: 1 });
    if (group === undefined) refuse({ kind: "eni.no-group", eniId });
  }
  await placeEni(work, eni, host);
  const resources = [{ table: "eni", id: eniId }] as const;
  return openTask(work, { resources, step: finishAttachEni, input: { eniId, instanceId } });
});
