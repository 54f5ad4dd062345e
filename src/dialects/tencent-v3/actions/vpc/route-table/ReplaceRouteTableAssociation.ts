import { required } from "../../../../../domain/fault/fault.ts";
import { associateRouteTable } from "../../../../../operations/route-table/associate-route-table.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "ReplaceRouteTableAssociation">({
  async run(input, context) {
    const subnetId = required(input.SubnetId, { kind: "request.missing", anyOf: ["subnetId"] });
    await context.write(associateRouteTable, { routeTableId: input.RouteTableId, subnetId });
    return {};
  },
});
