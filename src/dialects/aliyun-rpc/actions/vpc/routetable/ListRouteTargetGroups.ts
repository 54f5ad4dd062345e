import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { tagParts } from "../../../words/tags.ts";

// No group can be here, whatever is asked for: see CreateRouteTargetGroup.
export default action<"vpc", "ListRouteTargetGroups">({
  // Filters of an empty list.
  hints: ["MemberId", "ResourceGroupId", "VpcId"],
  async run(input) {
    const { RouteTargetGroupIds: ids = [] } = input;
    const asked = ids.length;
    if (asked > 50) refuse({ kind: "request.too-many", field: "routeTargetGroupIds", limit: 50, asked });
    tagParts(input.Tag);
    const page = tokenPageOf(input, { fallback: 50, most: 50 });
    const { MaxResults } = page;
    return { RouteTargetGroups: [], TotalCount: 0, MaxResults, NextToken: page.next(0) };
  },
});
