import { action } from "../../../action.ts";
import { gatewayFaults, gatewayFieldFaults, refuseGateway } from "../../../words/gateway-table.ts";

export default action<"vpc", "DissociateRouteTableFromGateway">({
  // A rehearsal is refused as the call itself is.
  hints: ["DryRun"],
  faults: gatewayFaults,
  fieldFaults: gatewayFieldFaults,
  run: (input, context) => refuseGateway(context, input),
});
