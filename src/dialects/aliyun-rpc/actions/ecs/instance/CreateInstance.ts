import type { EcsCreateInstanceIn } from "../../../../../generated/aliyun-rpc.ts";
import { type NewInstances, runInstances } from "../../../../../operations/instance/run-instances.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { machineHints, wanOf } from "../../../words/new-instance.ts";
import { instancesOf, newInstanceFaults, newInstanceFieldFaults } from "../../../words/new-instances.ts";

async function newInstance(input: EcsCreateInstanceIn, context: ActionContext): Promise<NewInstances> {
  const { traits, ...asked } = await instancesOf(input, 1, context);
  // Its public address comes with AllocatePublicIpAddress: the bandwidth is only remembered.
  const bandwidthMbps = wanOf(input).wan?.bandwidthMbps ?? 0;
  return { ...asked, traits: { ...traits, bandwidthMbps }, started: false };
}

export default action<"ecs", "CreateInstance">({
  faults: newInstanceFaults,
  fieldFaults: newInstanceFieldFaults,
  refuses: {
    Arn: "roles of other accounts are not assumed here",
    DeploymentSetGroupNo: "there are no deployment sets here",
    StorageSetPartitionNumber: "there are no storage sets here",
    NodeControllerId: "there are no hosts of your own here",
  },
  hints: [...machineHints, "UseAdditionalService"],
  async run(input, context) {
    const { instanceIds } = await context.write(runInstances, await newInstance(input, context));
    return { InstanceId: instanceIds[0] ?? "", OrderId: "", TradePrice: 0 };
  },
});
