import { rebootInstances } from "../../../../../operations/instance/reboot-instances.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"RestartInstances">({
  faults: { "instance.wrong-state": "OperationConstraints.InvaildInstanceStatus" },
  // Machines here stop at once, however they are asked.
  hints: ["forceStop"],
  async run(input, context) {
    await context.write(rebootInstances, { instanceIds: requireInstanceIds(input.instanceIds) });
    return { detail: [] };
  },
});
