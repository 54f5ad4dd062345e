import { removeRules } from "../../../../../operations/nat/remove-rules.ts";
import { action } from "../../../action.ts";
import { dnatNamed } from "../../../words/nat-rule.ts";

export default action<"vpc", "DeleteNatGatewayDestinationIpPortTranslationNatRule">({
  async run(input, context) {
    await context.write(removeRules, {
      home: { natGatewayId: input.NatGatewayId },
      kind: "dnat",
      names: input.DestinationIpPortTranslationNatRules.map(dnatNamed),
    });
    return {};
  },
});
