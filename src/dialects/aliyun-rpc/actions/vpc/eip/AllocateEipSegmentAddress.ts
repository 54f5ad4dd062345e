import { allocateSegment } from "../../../../../operations/eip-segment/allocate-segment.ts";
import { action } from "../../../action.ts";
import { newSegment } from "../../../words/eip-segment.ts";

export default action<"vpc", "AllocateEipSegmentAddress">({
  async run(input, context) {
    return { EipSegmentInstanceId: await context.write(allocateSegment, newSegment(input, context)) };
  },
});
