import { modifyEip } from "../../../../../operations/eip/modify-eip.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf } from "../../../words/checks.ts";
import { bandwidthChange } from "../../../words/eip-charge.ts";

export default action<"vpc", "ModifyEipAddressAttribute">({
  faults: { "resource.busy": "IncorrectEipStatus" },
  async run({ AllocationId: eipId, Name: name, Description: description, Bandwidth: bandwidth }, context) {
    await context.write(modifyEip, {
      eipId,
      change: {
        ...(name !== undefined && { name: nameOf("name", name) }),
        ...(description !== undefined && { description: descriptionOf("description", description) }),
      },
      ...bandwidthChange(bandwidth),
    });
    return {};
  },
});
