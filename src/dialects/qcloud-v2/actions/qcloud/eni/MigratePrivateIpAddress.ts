import { migratePrivateIp } from "../../../../../operations/private-ip/migrate-private-ip.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"MigratePrivateIpAddress">({
  async run(input, context) {
    const { taskId } = await context.write(migratePrivateIp, {
      vpcId: await newId(context, "vpc", input.vpcId),
      address: input.privateIpAddress,
      fromEniId: input.oldNetworkInterfaceId,
      toEniId: input.newNetworkInterfaceId,
    });
    return taskOut(taskId);
  },
});
