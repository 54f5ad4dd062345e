import { removeRules } from "../../../../../operations/nat/remove-rules.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DeleteNatGatewaySourceIpTranslationNatRule">({
  async run(input, context) {
    const names = input.NatGatewaySnatIds.map((id) => ({ id }));
    const home = { natGatewayId: input.NatGatewayId };
    await context.write(removeRules, { home, kind: "snat", names });
    return {};
  },
});
