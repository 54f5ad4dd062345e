import { createRouteTable } from "../../../../../operations/route-table/create-route-table.ts";
import { action } from "../../../action.ts";
import { newId, oldId } from "../../../words/ids.ts";
import { newRoute, routeOut, routeTableName, shownRoutes } from "../../../words/route.ts";

export default action<"CreateRouteTable">({
  faults: { "quota.exceeded": "RouteTableLimitExceeded" },
  fieldFaults: { routeTableName: "InvalidRouteTableName" },
  fields: { destination: "routeSet.n.destinationCidrBlock" },
  async run(input, context) {
    const view = await context.write(createRouteTable, {
      vpcId: await newId(context, "vpc", input.vpcId),
      name: routeTableName(input.routeTableName),
      routes: (input.routeSet ?? []).map(newRoute),
    });
    const { seq, id } = view.routeTable;
    return {
      routeTableId: oldId(context, "routeTable", seq),
      unRouteTableId: id,
      routeTableSet: shownRoutes(view).map((route) => routeOut(route)),
    };
  },
});
