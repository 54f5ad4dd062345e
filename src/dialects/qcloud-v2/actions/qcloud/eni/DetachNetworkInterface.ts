import { detachEni } from "../../../../../operations/eni/detach-eni.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"DetachNetworkInterface">({
  async run(input, context) {
    const { taskId } = await context.write(detachEni, {
      vpcId: await newId(context, "vpc", input.vpcId),
      eniId: input.networkInterfaceId,
      instanceId: input.instanceId,
      // v2's page says so; API 3.0's does not, and keeps them as "BIND_ENI".
      dropEips: true,
    });
    return taskOut(taskId);
  },
});
