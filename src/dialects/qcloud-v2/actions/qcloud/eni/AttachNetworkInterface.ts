import { attachEni } from "../../../../../operations/eni/attach-eni.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"AttachNetworkInterface">({
  async run(input, context) {
    const { taskId } = await context.write(attachEni, {
      vpcId: await newId(context, "vpc", input.vpcId),
      eniId: input.networkInterfaceId,
      instanceId: input.instanceId,
    });
    return taskOut(taskId);
  },
});
