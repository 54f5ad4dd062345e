import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf } from "../../../words/checks.ts";
import { destinationIn, gatewayFaults, refuseGatewayTable } from "../../../words/gateway-table.ts";

const hops = ["Instance", "NetworkInterface", "Local"];

function requireHop(type: string, id: string | undefined): void {
  if (!hops.includes(type)) {
    refuse({ kind: "request.out-of-range", field: "nextHopType", value: type, expected: hops.join(", ") });
  }
  if (type === "Local" && id !== undefined) {
    refuse({ kind: "request.conflict", fields: ["nextHopType", "nextHopId"] });
  }
  if (type !== "Local" && id === undefined) refuse({ kind: "request.missing", anyOf: ["nextHopId"] });
}

export default action<"vpc", "UpdateGatewayRouteTableEntryAttribute">({
  // A rehearsal is refused as the call itself is.
  hints: ["DryRun"],
  faults: { ...gatewayFaults, "gateway.table-not-found": "ResourceNotFound.RouteTable" },
  fields: { destination: "DestinationCidrBlock" },
  run(input, context) {
    const { GatewayRouteTableId, IPv4GatewayRouteTableId, NextHopType, NextHopId } = input;
    const tableId = GatewayRouteTableId ?? IPv4GatewayRouteTableId;
    if (tableId === undefined) {
      return refuse({ kind: "request.missing", anyOf: ["gatewayRouteTableId", "IPv4GatewayRouteTableId"] });
    }
    requireHop(NextHopType, NextHopId);
    destinationIn(input.DestinationCidrBlock);
    nameOf("name", input.Name);
    descriptionOf("description", input.Description);
    return refuseGatewayTable(context, tableId);
  },
});
