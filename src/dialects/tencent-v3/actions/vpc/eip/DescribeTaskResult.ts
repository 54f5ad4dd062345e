import type { Task } from "../../../../../domain/task/task.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { pollTask, readTask } from "../../../../../operations/task/poll-task.ts";
import { action } from "../../../action.ts";
import { taskNumber, taskOfNumber } from "../../../words/task-number.ts";

const results: Readonly<Record<Task["state"], string>> = {
  running: "RUNNING",
  succeeded: "SUCCESS",
  failed: "FAILED",
};

export default action<"vpc", "DescribeTaskResult">({
  faults: { "task.not-found": "FailedOperation.TaskFailed" },
  async run({ TaskId, DealName }, context) {
    if (TaskId === undefined && (DealName ?? "") === "") {
      refuse({ kind: "request.missing", anyOf: ["taskId", "dealName"] });
    }
    // Nothing is bought here: no deal has a name.
    if (TaskId === undefined) return refuse({ kind: "task.not-found", task: DealName ?? "" });
    const name = { taskId: taskOfNumber(TaskId) };
    const seen = await context.read(readTask, name);
    const task = seen.state === "running" ? await context.write(pollTask, name) : seen;
    return { TaskId: taskNumber(task.seq), Result: results[task.state] };
  },
});
