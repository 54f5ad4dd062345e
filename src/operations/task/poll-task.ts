import { refuse } from "../../domain/fault/fault.ts";
import type { Task } from "../../domain/task/task.ts";
import type { ReadTx } from "../../store/port.ts";
import { readOperation, writeOperation } from "../kit/operation.ts";
import { endTask } from "./end-task.ts";

/** A task by either of its faces. */
export type TaskName = { readonly requestId: string } | { readonly taskId: number };

async function find(tx: ReadTx, name: TaskName): Promise<Task> {
  const where = "taskId" in name ? { seq: name.taskId } : { requestId: name.requestId };
  const [task] = await tx.find("task", { where });
  return task ?? refuse({ kind: "task.not-found", task: String(Object.values(name)[0]) });
}

/** How a task stands, without counting as a poll. */
export const readTask = readOperation("task/read-task", ({ tx }, name: TaskName) => find(tx, name));

/** Asks for a running task: it ends now if its time has come or this was the last poll it waited for. */
export const pollTask = writeOperation("task/poll-task", async (work, name: TaskName): Promise<Task> => {
  const task = await find(work.tx, name);
  if (task.state !== "running") return task;
  const due = task.dueAtMs !== null && task.dueAtMs <= work.call.nowMs;
  if (due || (task.pollsLeft !== null && task.pollsLeft <= 1)) return endTask(work, task);
  if (task.pollsLeft === null) return task;
  const pollsLeft = task.pollsLeft - 1;
  await work.tx.update("task", { seq: task.seq }, { pollsLeft });
  return { ...task, pollsLeft };
});
