import { transformWanIp } from "../../../../../operations/eip/transform-wan-ip.ts";
import { action } from "../../../action.ts";
import { unnamed } from "../../../words/eip.ts";
import { requireInstanceId } from "../../../words/eip-target.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "TransformAddress">({
  faults: { "instance.not-found": "InvalidInstanceId.NotFound" },
  async run({ InstanceId }, context) {
    const instanceId = requireInstanceId(InstanceId);
    const { taskId, eipId } = await context.write(transformWanIp, { instanceId, name: unnamed });
    return { TaskId: taskNumber(taskId), AddressId: eipId };
  },
});
