import { action } from "../../../action.ts";
import { destinationIn, refuseGatewayTable } from "../../../words/gateway-table.ts";
import { tokenPageOf } from "../../../words/paging.ts";

export default action<"vpc", "ListGatewayRouteTableEntries">({
  faults: { "route-table.not-found": "ResourceNotFound.GatewayRouteTable" },
  fields: { destination: "DestinationCidrBlock" },
  run(input, context) {
    tokenPageOf(input, { fallback: 10 });
    if (input.DestinationCidrBlock !== undefined) destinationIn(input.DestinationCidrBlock);
    return refuseGatewayTable(context, input.GatewayRouteTableId);
  },
});
