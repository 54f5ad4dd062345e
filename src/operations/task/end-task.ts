import type { Task } from "../../domain/task/task.ts";
import { loadWriteOperation } from "../execution/load.ts";
import type { WriteWork } from "../kit/operation.ts";
import type { TaskResource } from "../kit/task.ts";

async function release(work: WriteWork, task: Task): Promise<void> {
  for (const resource of task.resourceIds) {
    const [table, id = ""] = resource.split("/");
    await work.tx.update(table as TaskResource["table"], { id, taskId: task.seq }, { taskId: null });
  }
}

/** Takes a running task's last step and frees what it kept busy. */
export async function endTask(work: WriteWork, task: Task): Promise<Task> {
  await release(work, task);
  const step = await loadWriteOperation(task.finish);
  await step.run(work, task.finishInput);
  const ended = { state: "succeeded", endedAtMs: work.call.nowMs } as const;
  await work.tx.update("task", { seq: task.seq }, ended);
  return { ...task, ...ended };
}
