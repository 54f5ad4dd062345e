import { deleteEni } from "../../../../../operations/eni/delete-eni.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"DeleteNetworkInterface">({
  async run(input, context) {
    const vpcId = await newId(context, "vpc", input.vpcId);
    const { taskId } = await context.write(deleteEni, { vpcId, eniId: input.networkInterfaceId });
    return taskOut(taskId);
  },
});
