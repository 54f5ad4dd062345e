import { startInstances } from "../../../../../operations/instance/start-instances.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"StartInstances">({
  faults: { "instance.wrong-state": "OperationConstraints.InvaildInstanceStatus" },
  async run(input, context) {
    await context.write(startInstances, { instanceIds: requireInstanceIds(input.instanceIds) });
    return { detail: [] };
  },
});
