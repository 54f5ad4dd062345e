import type { Task } from "../../../../../domain/task/task.ts";
import { pollTask, readTask } from "../../../../../operations/task/poll-task.ts";
import { action } from "../../../action.ts";

const statuses: Readonly<Record<Task["state"], number>> = { succeeded: 0, failed: 1, running: 2 };

export default action<"DescribeVpcTaskResult">({
  async run({ taskId }, context) {
    const seen = await context.read(readTask, { taskId });
    const task = seen.state === "running" ? await context.write(pollTask, { taskId }) : seen;
    const failed = task.state === "failed";
    const output = { errorCode: failed ? 1 : 0, errorMsg: failed ? "the task has failed" : "" };
    return { data: { status: statuses[task.state], output } };
  },
});
