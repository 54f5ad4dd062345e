import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { finishAttachEni } from "./finish-attach-eni.ts";
import { placeEni } from "./place-eni.ts";
import { requireDetachable } from "./require-detachable.ts";
import { lockEni, requireSteady } from "./require-state.ts";

/** An ENI that is to hang on another instance. */
export interface MigrateEni {
  readonly vpcId?: string;
  readonly eniId: string;
  readonly fromInstanceId: string;
  readonly toInstanceId: string;
}

/** Moves an ENI from one instance to another of the same network and zone. */
export const migrateEni = writeOperation("eni/migrate-eni", async (work, input: MigrateEni) => {
  const { eniId, fromInstanceId, toInstanceId } = input;
  const locked = await work.tx.lock("instance", [fromInstanceId, toInstanceId].toSorted());
  const instance = (instanceId: string) =>
    required(
      locked.find((one) => one.id === instanceId),
      { kind: "instance.not-found", instanceId },
    );
  const from = instance(fromInstanceId);
  const to = instance(toInstanceId);
  const eni = await lockEni(work, eniId, input.vpcId);
  await requireDetachable(work, eni, fromInstanceId);
  if (from.id === to.id) refuse({ kind: "eni.attached", eniId, instanceId: to.id });
  requireSteady(from);
  await placeEni(work, eni, to);
  const resources = [{ table: "eni", id: eniId }] as const;
  return openTask(work, { resources, step: finishAttachEni, input: { eniId, instanceId: to.id } });
});
