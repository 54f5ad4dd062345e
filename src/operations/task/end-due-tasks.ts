import { readOperation, writeOperation } from "../kit/operation.ts";
import { endTask } from "./end-task.ts";
import { holdTask } from "./hold-task.ts";

/** A task whose time has come, and whose account and region it is worked in. */
export interface DueTask {
  readonly taskId: number;
  readonly accountId: string;
  readonly region: string;
}

const atATime = 100;

/** Looks over all accounts for tasks whose time has come; to be run by the server itself. */
export const findDueTasks = readOperation(
  "task/find-due-tasks",
  async ({ tx, call }): Promise<readonly DueTask[]> => {
    const where = { state: "running", dueAtMs: { below: call.nowMs + 1 } } as const;
    const rows = await tx.find("task", { where, orderBy: "dueAtMs", limit: atATime });
    return rows.map(({ seq, accountId, region }) => ({ taskId: seq, accountId, region }));
  },
  { everyone: true },
);

/** Ends a task whose time has come, once, whoever else tries it; tells whether this call did. */
export const endDueTask = writeOperation(
  "task/end-due-tasks",
  async (work, { taskId }: { taskId: number }): Promise<boolean> => {
    const task = await holdTask(work, { taskId });
    if (task === undefined || task.state !== "running" || task.dueAtMs === null) return false;
    if (task.dueAtMs > work.call.nowMs) return false;
    await endTask(work, task);
    return true;
  },
);
