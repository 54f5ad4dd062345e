import { releaseSegment } from "../../../../../operations/eip-segment/release-segment.ts";
import { action } from "../../../action.ts";
import { segmentFaults } from "../../../words/eip-segment.ts";

export default action<"vpc", "ReleaseEipSegmentAddress">({
  faults: segmentFaults,
  async run({ SegmentInstanceId: segmentId }, context) {
    await context.write(releaseSegment, { segmentId });
    return {};
  },
});
