import { rebootInstances } from "../../../../../operations/instance/reboot-instances.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { changedPower, requireBatch } from "../../../words/instance-batch.ts";

export default action<"ecs", "RebootInstances">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  // Machines here stop at once, however they are asked.
  hints: ["ForceReboot"],
  async run(input, context) {
    const instanceIds = requireBatch(input);
    await context.write(rebootInstances, { instanceIds, ...dryRunOf(input) });
    return changedPower(instanceIds, "Running", "Stopping");
  },
});
