import { terminateInstances } from "../../../../../operations/instance/terminate-instances.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"ecs", "DeleteInstance">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  // Nothing is paid here that could keep an instance.
  hints: ["TerminateSubscription"],
  async run(input, context) {
    const running = (input.Force ?? false) || (input.ForceStop ?? false);
    const which = { instanceIds: [input.InstanceId], running, onlyUnrouted: true };
    await context.write(terminateInstances, { ...which, ...dryRunOf(input) });
    return {};
  },
});
