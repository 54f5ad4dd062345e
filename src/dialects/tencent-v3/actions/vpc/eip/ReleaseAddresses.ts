import { releaseEips } from "../../../../../operations/eip/release-eips.ts";
import { action } from "../../../action.ts";
import { requireEipIds } from "../../../words/eip.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "ReleaseAddresses">({
  faults: { "eip.charges-differ": "InvalidParameterValue.AddressInternetChargeTypeConflict" },
  async run(input, context) {
    const eipIds = requireEipIds(input.AddressIds);
    const { taskId } = await context.write(releaseEips, { eipIds, prepaid: "isolate" });
    return { TaskId: String(taskNumber(taskId)) };
  },
});
