import { createRoutes } from "../../../../../operations/route-table/create-routes.ts";
import { action } from "../../../action.ts";
import { newRoute } from "../../../words/route-entry.ts";

export default action<"ecs", "CreateRouteEntry">({
  faults: { "route.inside-vpc": "InvalidCidrBlock" },
  fields: { destination: "DestinationCidrBlock" },
  async run(input, context) {
    await context.write(createRoutes, { routeTableId: input.RouteTableId, routes: [newRoute(input)] });
    return {};
  },
});
