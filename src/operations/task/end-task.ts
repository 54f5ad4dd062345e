import type { Task } from "../../domain/task/task.ts";
import { loadWriteOperation } from "../execution/load.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
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

/** Ends a running task by hand; an ended one is left as it is. */
export const endTaskByHand = writeOperation("task/end-task", async (work, input: { taskId: number }) => {
  const [task] = await work.tx.find("task", { where: { seq: input.taskId } });
  if (task === undefined || task.state !== "running") return task;
  return endTask(work, task);
});
