import type { Task } from "../../../../../domain/task/task.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { pollTask, readTask } from "../../../../../operations/task/poll-task.ts";
import { action } from "../../../action.ts";

const statuses: Readonly<Record<Task["state"], number>> = { succeeded: 0, failed: 1, running: 2 };

export default action<"QueryNatGatewayProductionStatus">({
  async run({ billId }, context) {
    if (!/^\d{1,15}$/.test(billId)) refuse({ kind: "task.not-found", task: billId });
    const name = { taskId: Number(billId) };
    const seen = await context.read(readTask, name);
    const task = seen.state === "running" ? await context.write(pollTask, name) : seen;
    return { data: { status: statuses[task.state], errorCode: "" } };
  },
});
