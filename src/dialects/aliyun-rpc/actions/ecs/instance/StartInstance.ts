import { startInstances } from "../../../../../operations/instance/start-instances.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"ecs", "StartInstance">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  // No machine has local disks that could have to be made anew.
  hints: ["InitLocalDisk"],
  async run(input, context) {
    await context.write(startInstances, { instanceIds: [input.InstanceId], ...dryRunOf(input) });
    return {};
  },
});
