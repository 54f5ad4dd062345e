import { findRouteConflicts } from "../../../../../operations/route-table/find-route-conflicts.ts";
import { action } from "../../../action.ts";
import { routeOut } from "../../../words/route.ts";

export default action<"vpc", "DescribeRouteConflicts">({
  fields: { destination: "DestinationCidrBlocks" },
  async run(input, context) {
    const { RouteTableId: routeTableId, DestinationCidrBlocks: destinations } = input;
    const conflicts = await context.read(findRouteConflicts, { routeTableId, destinations });
    return {
      RouteConflictSet: conflicts.map(({ destination, routes }) => ({
        RouteTableId: routeTableId,
        DestinationCidrBlock: destination,
        ConflictSet: routes.map(routeOut),
      })),
    };
  },
});
