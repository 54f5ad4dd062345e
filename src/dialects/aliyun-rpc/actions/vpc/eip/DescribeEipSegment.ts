import { listSegments } from "../../../../../operations/eip-segment/list-segments.ts";
import { pollRows } from "../../../../kit/poll-rows.ts";
import { action } from "../../../action.ts";
import { segmentOut } from "../../../words/eip-segment.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"vpc", "DescribeEipSegment">({
  async run(input, context) {
    const { SegmentInstanceId: id } = input;
    const { part, echo } = pageOf(input);
    const query = { where: id === undefined ? {} : { id }, ...part };
    const seen = await context.read(listSegments, query);
    const segments = seen.items.map(({ segment }) => segment);
    const page = (await pollRows(context, segments)) ? await context.read(listSegments, query) : seen;
    return { EipSegments: { EipSegment: page.items.map(segmentOut) }, TotalCount: page.total, ...echo };
  },
});
