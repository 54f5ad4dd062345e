import { required } from "../../domain/fault/fault.ts";
import type { Task } from "../../domain/task/task.ts";
import { readOperation, writeOperation } from "../kit/operation.ts";
import { endTask } from "./end-task.ts";
import { findTask, holdTask, type TaskName } from "./hold-task.ts";

const found = (task: Task | undefined, name: TaskName): Task =>
  required(task, { kind: "task.not-found", task: String(Object.values(name)[0]) });

/** How a task stands, without counting as a poll. */
export const readTask = readOperation("task/read-task", async ({ tx }, name: TaskName) =>
  found(await findTask(tx, name), name),
);

/** Asks for a running task: it ends now if its time has come or this was the last poll it waited for. */
export const pollTask = writeOperation("task/poll-task", async (work, name: TaskName): Promise<Task> => {
  const task = found(await holdTask(work, name), name);
  if (task.state !== "running") return task;
  const due = task.dueAtMs !== null && task.dueAtMs <= work.call.nowMs;
  if (due || (task.pollsLeft !== null && task.pollsLeft <= 1)) return endTask(work, task);
  if (task.pollsLeft === null) return task;
  const pollsLeft = task.pollsLeft - 1;
  await work.tx.update("task", { seq: task.seq }, { pollsLeft });
  return { ...task, pollsLeft };
});
