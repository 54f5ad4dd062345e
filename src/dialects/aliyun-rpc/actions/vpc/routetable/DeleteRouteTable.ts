import { deleteRouteTable } from "../../../../../operations/route-table/delete-route-table.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DeleteRouteTable">({
  faults: { "route-table.in-use": "IncorrectVSwitchStatus" },
  async run(input, context) {
    await context.write(deleteRouteTable, { routeTableId: input.RouteTableId, withRoutes: false });
    return {};
  },
});
