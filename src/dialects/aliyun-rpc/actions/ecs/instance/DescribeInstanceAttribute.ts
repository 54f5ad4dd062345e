import { action } from "../../../action.ts";
import { machineOut, networkOut } from "../../../words/instance.ts";
import { instanceNamed } from "../../../words/one-instance.ts";

export default action<"ecs", "DescribeInstanceAttribute">({
  async run({ InstanceId: id }, context) {
    const view = await instanceNamed(context, id);
    return {
      ...machineOut(view),
      ...networkOut(view),
      IoOptimized: "optimized",
      OperationLocks: { LockReason: [] },
      DedicatedHostAttribute: { DedicatedHostId: "", DedicatedHostName: "" },
    };
  },
});
