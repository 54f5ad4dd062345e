import { refuse } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import { endDryRun, type DryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { requireUnrouted } from "../route-table/next-hop-use.ts";
import { destroyInstances } from "./destroy-instances.ts";
import { lockInstances, requireStates } from "./require-instances.ts";

/** Instances to be ended. */
export interface TerminateInstances extends DryRun {
  readonly instanceIds: readonly string[];
  /** Whether running ones may be ended as they are; else all must be stopped. */
  readonly running: boolean;
  /** Whether one that routes lead to must stay, as Alibaba Cloud has it; else its routes lead nowhere. */
  readonly onlyUnrouted?: boolean;
  /** Whether the EIPs that are bound to them are given back too; else they are unbound. */
  readonly releaseEips?: boolean;
}

function requireUnprotected(instances: readonly Instance[]): void {
  const guarded = instances.find((instance) => instance.deletionProtected);
  if (guarded !== undefined) refuse({ kind: "instance.deletion-protected", instanceId: guarded.id });
}

/** Ends instances, all of them or none. */
export const terminateInstances = writeOperation(
  "instance/terminate-instances",
  async (work, input: TerminateInstances) => {
    const instances = await lockInstances(work, input.instanceIds);
    requireStates(instances, input.running ? ["running", "stopped"] : ["stopped"]);
    requireUnprotected(instances);
    if (input.onlyUnrouted === true) {
      for (const { id, vpcId } of instances) await requireUnrouted(work, vpcId, [id]);
    }
    endDryRun(input);
    const instanceIds = instances.map((instance) => instance.id);
    if (!endsAtOnce(work)) {
      const going = { state: "terminating", lastOperation: "terminate" } as const;
      await work.tx.update("instance", { id: instanceIds }, { ...going, lastOperationState: "operating" });
    }
    await openTask(work, {
      resources: instanceIds.map((id) => ({ table: "instance", id }) as const),
      step: destroyInstances,
      input: { instanceIds, releaseEips: input.releaseEips ?? false },
    });
  },
);
