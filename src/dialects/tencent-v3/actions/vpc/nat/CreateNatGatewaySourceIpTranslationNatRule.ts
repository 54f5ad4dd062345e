import { addSnatRules } from "../../../../../operations/nat/add-snat-rules.ts";
import { action } from "../../../action.ts";
import { snatIn } from "../../../words/nat-rule.ts";

export default action<"vpc", "CreateNatGatewaySourceIpTranslationNatRule">({
  async run(input, context) {
    await context.write(addSnatRules, {
      home: { natGatewayId: input.NatGatewayId },
      rules: input.SourceIpTranslationNatRules.map(snatIn),
    });
    return {};
  },
});
