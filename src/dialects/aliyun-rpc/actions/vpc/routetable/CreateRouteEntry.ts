import { createRoutes } from "../../../../../operations/route-table/create-routes.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { newRoute } from "../../../words/route-entry.ts";

export default action<"vpc", "CreateRouteEntry">({
  faults: { "route.inside-vpc": "InvalidCidrBlock" },
  fieldFaults: {
    routeEntryName: "InvalidRouteEntryName.Malformed",
    description: "InvalidDescription.Malformed",
  },
  fields: { destination: "DestinationCidrBlock" },
  async run(input, context) {
    const { RouteTableId: routeTableId } = input;
    const routes = [newRoute(input)];
    const [route] = await context.write(createRoutes, { routeTableId, routes, ...dryRunOf(input) });
    return { RouteEntryId: route?.id ?? "" };
  },
});
