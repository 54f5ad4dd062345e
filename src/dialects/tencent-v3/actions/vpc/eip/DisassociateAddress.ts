import { disassociateEip } from "../../../../../operations/eip/disassociate-eip.ts";
import { action } from "../../../action.ts";
import { requireEipId } from "../../../words/eip.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "DisassociateAddress">({
  faults: {
    "eip.wrong-kind": "InvalidParameterValue.ResourceNotSupport",
    "eip.change-quota": "AddressQuotaLimitExceeded.DailyAllocate",
  },
  async run({ AddressId, ReallocateNormalPublicIp: reallocate = false }, context) {
    const eipId = requireEipId(AddressId);
    const { taskId } = await context.write(disassociateEip, { eipId, reallocate, gateways: "refuse" });
    return { TaskId: String(taskNumber(taskId)) };
  },
});
