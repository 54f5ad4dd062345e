import type { EcsRunInstancesIn } from "../../../../../generated/aliyun-rpc.ts";
import { type NewInstances, runInstances } from "../../../../../operations/instance/run-instances.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { countOf, foreignParts, ispFault, machineHints, wanOf } from "../../../words/new-instance.ts";
import { instancesOf, newInstanceFaults, newInstanceFieldFaults } from "../../../words/new-instances.ts";

async function newInstances(input: EcsRunInstancesIn, context: ActionContext): Promise<NewInstances> {
  const asked = await instancesOf(input, countOf(input), context);
  return { ...asked, ...wanOf(input), started: true };
}

export default action<"ecs", "RunInstances">({
  faults: { ...newInstanceFaults, "subnet.exhausted": "InvalidVSwitchId.IpNotEnough" },
  fieldFaults: { ...newInstanceFieldFaults, Isp: ispFault },
  refuses: foreignParts,
  hints: [...machineHints, "AutoPay"],
  async run(input, context) {
    const { instanceIds } = await context.write(runInstances, await newInstances(input, context));
    return { InstanceIdSets: { InstanceIdSet: instanceIds } };
  },
});
