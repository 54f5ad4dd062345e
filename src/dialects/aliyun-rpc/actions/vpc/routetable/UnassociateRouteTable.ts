import { unassociateRouteTable } from "../../../../../operations/route-table/unassociate-route-table.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "UnassociateRouteTable">({
  async run({ RouteTableId: routeTableId, VSwitchId: subnetId }, context) {
    await context.write(unassociateRouteTable, { routeTableId, subnetId });
    return {};
  },
});
