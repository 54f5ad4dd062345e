import { modifyDnatRule } from "../../../../../operations/nat/modify-dnat-rule.ts";
import { action } from "../../../action.ts";
import { dnatIn, dnatNamed } from "../../../words/nat-rule.ts";

export default action<"vpc", "ModifyNatGatewayDestinationIpPortTranslationNatRule">({
  faults: { "nat.address-not-bound": "UnsupportedOperation" },
  async run(input, context) {
    await context.write(modifyDnatRule, {
      home: { natGatewayId: input.NatGatewayId },
      which: dnatNamed(input.SourceNatRule),
      change: dnatIn(input.DestinationNatRule),
      live: true,
    });
    return {};
  },
});
