import type { Instance } from "../../domain/instance/instance.ts";
import { endDryRun, type DryRun } from "../kit/dry-run.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { WriteWork } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { lockInstances, requireStates } from "./require-instances.ts";
import { settleInstances } from "./settle-instances.ts";

/** Instances whose power is to change. */
export interface PowerChange extends DryRun {
  readonly instanceIds: readonly string[];
  /** What a vendor keeps of the call on each. */
  readonly traits?: JsonObject;
}

interface Turn {
  readonly operation: string;
  readonly from: readonly Instance["state"][];
  readonly through: Instance["state"];
  readonly to: "running" | "stopped";
}

async function keepTraits(
  work: WriteWork,
  instances: readonly Instance[],
  kept: JsonObject | undefined,
): Promise<void> {
  if (kept === undefined) return;
  for (const { id, traits } of instances) {
    await work.tx.update("instance", { id }, { traits: { ...traits, ...kept } });
  }
}

/** Takes instances from one power state through another to a third, all of them or none. */
export async function changePower(work: WriteWork, input: PowerChange, turn: Turn): Promise<void> {
  const instances = await lockInstances(work, input.instanceIds);
  requireStates(instances, turn.from);
  endDryRun(input);
  const ids = instances.map((instance) => instance.id);
  const started = turn.to === "running" ? { startedAtMs: work.call.nowMs } : {};
  await work.tx.update(
    "instance",
    { id: ids },
    { state: turn.through, lastOperation: turn.operation, lastOperationState: "operating", ...started },
  );
  await keepTraits(work, instances, input.traits);
  await openTask(work, {
    resources: ids.map((id) => ({ table: "instance", id }) as const),
    step: settleInstances,
    input: { instanceIds: ids, state: turn.to },
  });
}
