import { transformSegment } from "../../../../../operations/eip-segment/transform-segment.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { segmentFaults } from "../../../words/eip-segment.ts";
import { poolNames } from "../../../words/public-pool.ts";

export default action<"vpc", "TransformEipSegmentToPublicIpAddressPool">({
  faults: segmentFaults,
  fieldFaults: { name: "IllegalParam.Name", description: "IllegalParam.Description" },
  async run(input, context) {
    const { InstanceId: segmentId, ResourceGroupId: resourceGroupId } = input;
    const id = await context.write(transformSegment, {
      segmentId,
      name: "",
      description: "",
      ...poolNames(input),
      traits: keptTraits({ resourceGroupId }),
    });
    return { PublicIpAddressPoolId: id, ResourceGroupId: resourceGroupId ?? "" };
  },
});
