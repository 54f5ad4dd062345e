import type { Task } from "../../domain/task/task.ts";
import type { ReadTx } from "../../store/port.ts";
import type { WriteWork } from "../kit/operation.ts";

/** A task by either of its faces. */
export type TaskName = { readonly requestId: string } | { readonly taskId: number };

/** A task, if there is one of that name. */
export async function findTask(tx: ReadTx, name: TaskName): Promise<Task | undefined> {
  const where = "taskId" in name ? { seq: name.taskId } : { requestId: name.requestId };
  const [task] = await tx.find("task", { where });
  return task;
}

/** A task, held: of two that would end it at once, the second finds it ended. */
export async function holdTask(work: WriteWork, name: TaskName): Promise<Task | undefined> {
  const seen = await findTask(work.tx, name);
  if (seen?.state !== "running") return seen;
  const [held] = await work.tx.lock("task", [seen.requestId]);
  return held;
}
