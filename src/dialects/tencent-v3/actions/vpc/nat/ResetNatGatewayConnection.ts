import { resizeNatGateway } from "../../../../../operations/nat/resize-nat-gateway.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { requireConnections } from "../../../words/nat.ts";

export default action<"vpc", "ResetNatGatewayConnection">({
  async run(input, context) {
    refuseGiven("exclusiveType", input.ExclusiveType, "there are no exclusive gateways here");
    await context.write(resizeNatGateway, {
      natGatewayId: input.NatGatewayId,
      maxConcurrent: requireConnections(input.MaxConcurrentConnection),
      field: "maxConcurrentConnection",
    });
    return {};
  },
});
