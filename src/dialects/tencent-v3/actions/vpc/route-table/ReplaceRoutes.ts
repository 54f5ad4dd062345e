import { required } from "../../../../../domain/fault/fault.ts";
import { replaceRoutes } from "../../../../../operations/route-table/replace-routes.ts";
import { action } from "../../../action.ts";
import { newRoute, routeOut, selectorById } from "../../../words/route.ts";

export default action<"vpc", "ReplaceRoutes">({
  async run(input, context) {
    const anyOf = ["routes.RouteId", "routes.RouteItemId"];
    const replacements = input.Routes.map((route) => ({
      which: required(selectorById(route), { kind: "request.missing", anyOf }),
      route: newRoute(route),
    }));
    const { before, after } = await context.write(replaceRoutes, {
      routeTableId: input.RouteTableId,
      replacements,
    });
    return { OldRouteSet: before.map(routeOut), NewRouteSet: after.map(routeOut) };
  },
});
