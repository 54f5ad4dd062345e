import { refuse } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { WriteWork } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { lockInstances, requireStates } from "./require-instances.ts";
import { settleInstances } from "./settle-instances.ts";

/** Instances whose power is to change. */
export interface PowerChange {
  readonly instanceIds: readonly string[];
  /** Checks everything and changes nothing. */
  readonly dryRun?: boolean;
}

interface Turn {
  readonly operation: string;
  readonly from: readonly Instance["state"][];
  readonly through: Instance["state"];
  readonly to: "running" | "stopped";
}

/** Takes instances from one power state through another to a third, all of them or none. */
export async function changePower(work: WriteWork, input: PowerChange, turn: Turn): Promise<void> {
  const instances = await lockInstances(work, input.instanceIds);
  requireStates(instances, turn.from);
  if (input.dryRun === true) refuse({ kind: "dry-run.passed" });
  const ids = instances.map((instance) => instance.id);
  const started = turn.to === "running" ? { startedAtMs: work.call.nowMs } : {};
  await work.tx.update(
    "instance",
    { id: ids },
    { state: turn.through, lastOperation: turn.operation, lastOperationState: "operating", ...started },
  );
  await openTask(work, {
    resources: ids.map((id) => ({ table: "instance", id }) as const),
    step: settleInstances,
    input: { instanceIds: ids, state: turn.to },
  });
}
