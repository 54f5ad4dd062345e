import { runInstances } from "../../../../../operations/instance/run-instances.ts";
import { action } from "../../../action.ts";
import { newInstances, purchaseFaults, purchaseHints } from "../../../words/new-instance.ts";

export default action<"RunInstancesHour">({
  faults: purchaseFaults,
  fields: { instanceType: "cpu and mem" },
  hints: purchaseHints,
  async run(input, context) {
    const { instanceIds } = await context.write(runInstances, await newInstances(input, context));
    return { unInstanceIds: instanceIds };
  },
});
