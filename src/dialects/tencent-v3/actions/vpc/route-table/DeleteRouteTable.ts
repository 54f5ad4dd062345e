import { deleteRouteTable } from "../../../../../operations/route-table/delete-route-table.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DeleteRouteTable">({
  async run(input, context) {
    await context.write(deleteRouteTable, { routeTableId: input.RouteTableId, withRoutes: true });
    return {};
  },
});
