import { modifyEip } from "../../../../../operations/eip/modify-eip.ts";
import { action } from "../../../action.ts";
import { bandwidthChange } from "../../../words/eip-charge.ts";

export default action<"ecs", "ModifyEipAddressAttribute">({
  faults: { "resource.busy": "IncorrectEipStatus" },
  fieldFaults: { bandwidth: "InvalidBandwidth.Malformed" },
  async run({ AllocationId: eipId, Bandwidth: bandwidth }, context) {
    await context.write(modifyEip, { eipId, change: {}, ...bandwidthChange(bandwidth) });
    return {};
  },
});
