import { modifyBandwidth } from "../../../../../operations/eip/modify-bandwidth.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { requireEipIds } from "../../../words/eip.ts";
import { bandwidthLimits } from "../../../words/eip-charge.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "ModifyAddressesBandwidth">({
  async run(input, context) {
    refuseGiven("startTime", input.StartTime, "bandwidth changes at once and for good here");
    refuseGiven("endTime", input.EndTime, "bandwidth changes at once and for good here");
    const { taskId } = await context.write(modifyBandwidth, {
      eipIds: requireEipIds(input.AddressIds),
      bandwidthMbps: input.InternetMaxBandwidthOut,
      limits: bandwidthLimits,
    });
    return { TaskId: String(taskNumber(taskId)) };
  },
});
