import { deleteNamedRoutes } from "../../../../../operations/route-table/delete-named-routes.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { routeNamed } from "../../../words/route-entry.ts";

export default action<"vpc", "DeleteRouteEntry">({
  faults: {
    "request.conflict": "ParamExclusive.RouteEntryIdAndRouteTableIdOrDestCidrBlock",
  },
  async run(input, context) {
    await context.write(deleteNamedRoutes, { routes: [routeNamed(input)], ...dryRunOf(input) });
    return {};
  },
});
