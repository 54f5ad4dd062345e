import { releaseEips } from "../../../../../operations/eip/release-eips.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "ReleaseEipAddress">({
  faults: { "resource.busy": "IncorrectEipStatus" },
  async run({ AllocationId: eipId }, context) {
    await context.write(releaseEips, { eipIds: [eipId], prepaid: "refuse" });
    return {};
  },
});
