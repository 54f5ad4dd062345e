import { pollTask } from "../../operations/task/poll-task.ts";
import type { ActionContext } from "./action.ts";

/** A row that a task may keep busy. */
export interface BusyRow {
  readonly taskId: number | null;
}

/**
 * Asks after the tasks of rows that are being described: where a vendor has no action that asks for a task,
 * its callers wait by describing. Tells whether any has ended, so that the rows are to be read again.
 */
export async function pollRows(context: ActionContext, rows: readonly BusyRow[]): Promise<boolean> {
  const taskIds = new Set(rows.map((row) => row.taskId).filter((taskId) => taskId !== null));
  let ended = false;
  for (const taskId of taskIds) {
    const task = await context.write(pollTask, { taskId });
    ended ||= task.state !== "running";
  }
  return ended;
}
