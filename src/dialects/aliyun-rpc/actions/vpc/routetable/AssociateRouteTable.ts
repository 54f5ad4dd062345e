import { associateRouteTable } from "../../../../../operations/route-table/associate-route-table.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "AssociateRouteTable">({
  async run({ RouteTableId: routeTableId, VSwitchId: subnetId }, context) {
    await context.write(associateRouteTable, { routeTableId, subnetId, oneCustomTable: true });
    return {};
  },
});
