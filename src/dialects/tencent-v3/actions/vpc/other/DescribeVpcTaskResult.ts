import type { Task } from "../../../../../domain/task/task.ts";
import { pollTask, readTask } from "../../../../../operations/task/poll-task.ts";
import { action } from "../../../action.ts";

const statuses: Readonly<Record<Task["state"], string>> = {
  running: "RUNNING",
  succeeded: "SUCCESS",
  failed: "FAILED",
};

export default action<"vpc", "DescribeVpcTaskResult">({
  async run(input, context) {
    const name = { requestId: input.TaskId };
    const seen = await context.read(readTask, name);
    const task = seen.state === "running" ? await context.write(pollTask, name) : seen;
    const Status = statuses[task.state];
    const Result = task.resourceIds.map((resource) => ({ ResourceId: resource.split("/")[1] ?? "", Status }));
    return { Status, Output: Status, Result };
  },
});
