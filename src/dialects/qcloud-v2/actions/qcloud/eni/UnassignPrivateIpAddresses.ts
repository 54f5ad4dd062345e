import { unassignPrivateIps } from "../../../../../operations/private-ip/unassign-private-ips.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"UnassignPrivateIpAddresses">({
  async run(input, context) {
    const { taskId } = await context.write(unassignPrivateIps, {
      vpcId: await newId(context, "vpc", input.vpcId),
      eniId: input.networkInterfaceId,
      addresses: input.privateIpAddress,
    });
    return taskOut(taskId);
  },
});
