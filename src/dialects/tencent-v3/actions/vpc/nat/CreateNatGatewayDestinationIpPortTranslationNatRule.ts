import { addDnatRules } from "../../../../../operations/nat/add-dnat-rules.ts";
import { action } from "../../../action.ts";
import { dnatIn } from "../../../words/nat-rule.ts";

export default action<"vpc", "CreateNatGatewayDestinationIpPortTranslationNatRule">({
  async run(input, context) {
    await context.write(addDnatRules, {
      home: { natGatewayId: input.NatGatewayId },
      rules: input.DestinationIpPortTranslationNatRules.map(dnatIn),
      live: true,
    });
    return {};
  },
});
