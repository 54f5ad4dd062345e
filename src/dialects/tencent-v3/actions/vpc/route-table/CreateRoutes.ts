import { createRoutes } from "../../../../../operations/route-table/create-routes.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { action } from "../../../action.ts";
import { newRoute, routeTableOut } from "../../../words/route.ts";

export default action<"vpc", "CreateRoutes">({
  async run(input, context) {
    const { RouteTableId: routeTableId } = input;
    await context.write(createRoutes, { routeTableId, routes: input.Routes.map(newRoute) });
    const { items, total } = await context.read(listRouteTables, { where: { id: routeTableId } });
    return { TotalCount: total, RouteTableSet: items.map((view) => routeTableOut(view)) };
  },
});
