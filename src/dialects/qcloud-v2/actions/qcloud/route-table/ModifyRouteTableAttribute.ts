import { modifyRouteTable } from "../../../../../operations/route-table/modify-route-table.ts";
import { resetRoutes } from "../../../../../operations/route-table/reset-routes.ts";
import { action } from "../../../action.ts";
import { tableNamed } from "../../../words/route-table-name.ts";
import { newRoute, routeTableName } from "../../../words/route.ts";

export default action<"ModifyRouteTableAttribute">({
  faults: { "quota.exceeded": "RouteLimitExceeded" },
  fieldFaults: { routeTableName: "InvalidRouteTableName" },
  fields: { destination: "routeSet.n.destinationCidrBlock" },
  async run(input, context) {
    const table = await tableNamed(context, input);
    const name = input.routeTableName;
    const named = name === undefined ? {} : { name: routeTableName(name) };
    if (input.routeSet === undefined) await context.write(modifyRouteTable, { ...table, ...named });
    else await context.write(resetRoutes, { ...table, ...named, routes: input.routeSet.map(newRoute) });
    return {};
  },
});
