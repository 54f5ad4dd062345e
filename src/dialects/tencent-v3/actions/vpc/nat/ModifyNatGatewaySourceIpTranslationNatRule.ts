import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifySnatRule } from "../../../../../operations/nat/modify-snat-rule.ts";
import { action } from "../../../action.ts";
import { requireLength } from "../../../words/checks.ts";

export default action<"vpc", "ModifyNatGatewaySourceIpTranslationNatRule">({
  async run(input, context) {
    const { NatGatewaySnatId: ruleId, PublicIpAddresses: addresses } = input.SourceIpTranslationNatRule;
    const { Description: description } = input.SourceIpTranslationNatRule;
    if (ruleId === undefined || ruleId === "") {
      refuse({ kind: "request.missing", anyOf: ["sourceIpTranslationNatRule.NatGatewaySnatId"] });
    }
    await context.write(modifySnatRule, {
      home: { natGatewayId: input.NatGatewayId },
      ruleId,
      ...(addresses !== undefined && addresses.length > 0 && { addresses }),
      ...(description !== undefined && { description: requireLength("description", description) }),
    });
    return {};
  },
});
