import { switchRoutes } from "../../../../../operations/route-table/switch-routes.ts";
import { action } from "../../../action.ts";
import { selectorsOf } from "../../../words/route-selection.ts";

export default action<"vpc", "DisableRoutes">({
  async run(input, context) {
    const routes = selectorsOf(input);
    await context.write(switchRoutes, { routeTableId: input.RouteTableId, routes, enabled: false });
    return {};
  },
});
