import { refuse } from "../../../../../domain/fault/fault.ts";
import { deleteRoutes } from "../../../../../operations/route-table/delete-routes.ts";
import { action } from "../../../action.ts";
import { routeOut, selectorOf } from "../../../words/route.ts";

export default action<"vpc", "DeleteRoutes">({
  async run(input, context) {
    const { RouteTableId: routeTableId, Routes: routes = [] } = input;
    if (routes.length === 0) refuse({ kind: "request.missing", anyOf: ["routes"] });
    const deleted = await context.write(deleteRoutes, { routeTableId, routes: routes.map(selectorOf) });
    return { RouteSet: deleted.map(routeOut) };
  },
});
