import { resetRoutes } from "../../../../../operations/route-table/reset-routes.ts";
import { action } from "../../../action.ts";
import { requireText } from "../../../words/checks.ts";
import { newRoute } from "../../../words/route.ts";

export default action<"vpc", "ResetRoutes">({
  async run(input, context) {
    await context.write(resetRoutes, {
      routeTableId: input.RouteTableId,
      name: requireText("routeTableName", input.RouteTableName),
      routes: input.Routes.map(newRoute),
    });
    return {};
  },
});
