import type { Task } from "../../domain/task/task.ts";
import { readOperation, writeOperation } from "../kit/operation.ts";
import { endTask } from "./end-task.ts";
import { holdTask } from "./hold-task.ts";

/** Finds a task whosever it is, so that it can be ended in its own account and region. */
export const findTask = readOperation(
  "task/find-task",
  async ({ tx }, { taskId }: { taskId: number }): Promise<Task | undefined> => {
    const [task] = await tx.find("task", { where: { seq: taskId } });
    return task;
  },
  { everyone: true },
);

/** Ends a running task; an ended one is left as it is. */
export const endTaskByHand = writeOperation(
  "task/end-task-by-hand",
  async (work, { taskId }: { taskId: number }): Promise<Task | undefined> => {
    const task = await holdTask(work, { taskId });
    return task?.state === "running" ? endTask(work, task) : task;
  },
);
