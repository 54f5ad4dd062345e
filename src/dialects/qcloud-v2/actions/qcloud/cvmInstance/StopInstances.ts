import { stopInstances } from "../../../../../operations/instance/stop-instances.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"StopInstances">({
  faults: { "instance.wrong-state": "OperationConstraints.InvaildInstanceStatus" },
  // Machines here stop at once, however they are asked.
  hints: ["forceStop"],
  async run(input, context) {
    await context.write(stopInstances, { instanceIds: requireInstanceIds(input.instanceIds) });
    return { detail: [] };
  },
});
