import type { JsonObject } from "../../domain/json.ts";
import type { TaskPolicy } from "../../domain/task/task.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { ReadWork, WriteOperation, WriteWork } from "./operation.ts";

/** What a task keeps busy: rows of tables that carry a `taskId`. */
export interface TaskResource {
  readonly table:
    | "vpc"
    | "subnet"
    | "eni"
    | "eip"
    | "eipv6"
    | "publicPool"
    | "eipSegment"
    | "havip"
    | "natGateway"
    | "instance";
  readonly id: string;
}

/** What a call that finishes later has to say about its finishing. */
export interface TaskPlan<I extends JsonObject> {
  readonly resources: readonly TaskResource[];
  /** The change that ends the task. */
  readonly step: WriteOperation<I, void>;
  readonly input: I;
  /** True when the rows were written in their final state already, and the step has nothing left to do. */
  readonly settled?: boolean;
}

/** A task as its opener sees it. */
export interface OpenedTask {
  readonly taskId: number;
  readonly ended: boolean;
}

/** How tasks of an operation end: the configured way for it, else the configured way for all. */
export function policyOf(work: ReadWork, operation: string): TaskPolicy {
  return work.rules.taskPolicies[operation] ?? work.rules.taskPolicy;
}

/** Whether this operation's task ends before its answer, so that rows may be written in their final state. */
export function endsAtOnce(work: WriteWork): boolean {
  return policyOf(work, work.operation).ends === "at-once";
}

/** Refuses while a task keeps the row busy. */
export function requireIdle(row: { readonly id: string; readonly taskId: number | null }): void {
  if (row.taskId !== null) refuse({ kind: "resource.busy", resourceId: row.id, taskId: row.taskId });
}

/** Records a task; where its policy says so, ends it at once by taking its step. */
export async function openTask<I extends JsonObject>(
  work: WriteWork,
  plan: TaskPlan<I>,
): Promise<OpenedTask> {
  const policy = policyOf(work, work.operation);
  const ended = policy.ends === "at-once";
  const { nowMs, requestId } = work.call;
  const [taskId = 0] = await work.tx.insertNumbered("task", [
    {
      requestId,
      operation: work.operation,
      state: ended ? "succeeded" : "running",
      startedAtMs: nowMs,
      endedAtMs: ended ? nowMs : null,
      dueAtMs: policy.ends === "after" ? nowMs + policy.delayMs : null,
      pollsLeft: policy.ends === "on-poll" ? policy.polls : null,
      resourceIds: plan.resources.map(({ table, id }) => `${table}/${id}`),
      finish: plan.step.name,
      finishInput: plan.input,
    },
  ]);
  if (ended && plan.settled !== true) await plan.step.run(work, plan.input);
  if (!ended) for (const { table, id } of plan.resources) await work.tx.update(table, { id }, { taskId });
  return { taskId, ended };
}
