import { readOperation } from "../kit/operation.ts";

/** Tasks that have not ended, and those of them that should have. */
export interface TaskCounts {
  readonly open: number;
  readonly overdue: number;
}

/** Counts the tasks of all accounts; overdue are those whose time came more than `graceMs` ago. */
export const countTasks = readOperation(
  "task/count-tasks",
  async ({ tx, call }, { graceMs }: { graceMs: number }): Promise<TaskCounts> => ({
    open: await tx.count("task", { where: { state: "running" } }),
    overdue: await tx.count("task", {
      where: { state: "running", dueAtMs: { below: call.nowMs - graceMs } },
    }),
  }),
  { everyone: true },
);
