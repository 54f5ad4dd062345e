import type { Task } from "../../domain/task/task.ts";
import { endDueTask } from "../../operations/task/end-due-tasks.ts";
import { pollTask as poll } from "../../operations/task/poll-task.ts";
import { forgetOld } from "../../operations/upkeep/forget-old.ts";
import { type PlannedCall, planned } from "./plan.ts";
import type { State } from "./state.ts";

/** The tasks whose time has come. */
export function dueTasks(state: State, nowMs: number): Task[] {
  return state
    .all("task")
    .filter((task) => task.state === "running" && task.dueAtMs !== null && task.dueAtMs <= nowMs);
}

/** What a node does with a task whose time has come. */
export const endTask = (task: Task): PlannedCall => planned(endDueTask, { taskId: task.seq });

/** What a client that waits for a task does. */
export const pollTask = (task: Task): PlannedCall => planned(poll, { taskId: task.seq });

/** What a node does every few minutes. */
export const forget: PlannedCall = planned(forgetOld, {});
