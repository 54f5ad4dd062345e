import { action } from "../../../action.ts";
import { destinationIn, requireRouteTable } from "../../../words/gateway-table.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { requireTargetType } from "../../../words/published-route.ts";

// Nothing is here that routes could be published to, so no route ever is.
export default action<"vpc", "ListVpcPublishedRouteEntries">({
  fields: { destination: "DestinationCidrBlock" },
  async run(input, context) {
    requireTargetType(input.TargetType);
    const page = tokenPageOf(input, { fallback: 50, most: 500 });
    if (input.DestinationCidrBlock !== undefined) destinationIn(input.DestinationCidrBlock);
    await requireRouteTable(context, input.RouteTableId);
    return { RouteEntries: [], NextToken: page.next(0) };
  },
});
