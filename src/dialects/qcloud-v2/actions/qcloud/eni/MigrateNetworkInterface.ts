import { migrateEni } from "../../../../../operations/eni/migrate-eni.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"MigrateNetworkInterface">({
  async run(input, context) {
    const { taskId } = await context.write(migrateEni, {
      vpcId: await newId(context, "vpc", input.vpcId),
      eniId: input.networkInterfaceId,
      fromInstanceId: input.oldInstanceId,
      toInstanceId: input.newInstanceId,
    });
    return taskOut(taskId);
  },
});
