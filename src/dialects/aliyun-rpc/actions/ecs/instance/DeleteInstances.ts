import { terminateInstances } from "../../../../../operations/instance/terminate-instances.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { requireInstanceIds } from "../../../words/instance-batch.ts";

export default action<"ecs", "DeleteInstances">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  // Nothing is paid here that could keep an instance.
  hints: ["TerminateSubscription"],
  async run(input, context) {
    const instanceIds = requireInstanceIds(input.InstanceId);
    const running = (input.Force ?? false) || (input.ForceStop ?? false);
    const onlyUnrouted = true;
    await context.write(terminateInstances, { instanceIds, running, onlyUnrouted, ...dryRunOf(input) });
    return {};
  },
});
