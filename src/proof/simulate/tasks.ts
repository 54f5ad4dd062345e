import type { Task } from "../../domain/task/task.ts";
import type { Change } from "./store/committed.ts";
import type { PlannedCall } from "./plan.ts";
import type { State } from "./state.ts";
import { must, Violation } from "./violation.ts";

type Promised = (state: State) => string | undefined;

function require(promise: Promised | undefined, state: State, about: string): void {
  const wrong = promise?.(state);
  if (wrong !== undefined) throw new Violation("P5", `${about}: ${wrong}`);
}

/** Knows what each running task promised, and holds its end to it. */
export class TaskLedger {
  readonly #promises = new Map<number, Promised>();

  /** How many tasks have not ended. */
  running = 0;
  ended = 0;

  /** A commit may have opened tasks and ended tasks. */
  committed(state: State, changes: readonly Change[], planned?: PlannedCall, result?: unknown): void {
    for (const { table, before, after } of changes) {
      if (table !== "task" || after === undefined) continue;
      const task = after as unknown as Task;
      if (before === undefined) this.#opened(state, task, planned, result);
      else if (task.state !== "running") this.#endedTask(state, task, changes);
    }
  }

  #opened(state: State, task: Task, planned: PlannedCall | undefined, result: unknown): void {
    const settled = planned?.settled;
    const promise = settled === undefined ? undefined : (after: State) => settled(after, result);
    if (task.state !== "running") {
      require(promise, state, `${task.operation}, whose task ended at once`);
      return;
    }
    this.running += 1;
    if (promise !== undefined) this.#promises.set(task.seq, promise);
  }

  #endedTask(state: State, task: Task, changes: readonly Change[]): void {
    this.running -= 1;
    this.ended += 1;
    require(this.#promises.get(task.seq), state, `${task.operation}, whose task ended`);
    this.#promises.delete(task.seq);
    if (!task.resourceIds.every((one) => one.startsWith("eni/"))) return;
    for (const { table, before, after } of changes) {
      if (table !== "eni" || before === undefined) continue;
      if (before["state"] === after?.["state"] && before["instanceId"] === after?.["instanceId"]) continue;
      const own = before["taskId"] === task.seq;
      must(
        own,
        "P8",
        () => `the end of task ${task.seq} (${task.operation}) changed ${String(before["id"])}`,
      );
    }
  }
}
