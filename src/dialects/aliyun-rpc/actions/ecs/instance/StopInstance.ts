import { stopInstances } from "../../../../../operations/instance/stop-instances.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"ecs", "StopInstance">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  async run(input, context) {
    await context.write(stopInstances, { instanceIds: [input.InstanceId], ...dryRunOf(input) });
    return {};
  },
});
