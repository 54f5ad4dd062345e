import { startInstances } from "../../../../../operations/instance/start-instances.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { changedPower, requireBatch } from "../../../words/instance-batch.ts";

export default action<"ecs", "StartInstances">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  async run(input, context) {
    const instanceIds = requireBatch(input);
    await context.write(startInstances, { instanceIds, ...dryRunOf(input) });
    return changedPower(instanceIds, "Stopped", "Starting");
  },
});
