import { rebootInstances } from "../../../../../operations/instance/reboot-instances.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"ecs", "RebootInstance">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  // Machines here stop at once, however they are asked.
  hints: ["ForceStop"],
  async run(input, context) {
    await context.write(rebootInstances, { instanceIds: [input.InstanceId], ...dryRunOf(input) });
    return {};
  },
});
