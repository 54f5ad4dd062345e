import { modifySnatRule } from "../../../../../operations/nat/modify-snat-rule.ts";
import { action } from "../../../action.ts";
import { nameOf, refuseGiven } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { snatFieldFaults, snatIpsOf } from "../../../words/snat.ts";

export default action<"vpc", "ModifySnatEntry">({
  fieldFaults: snatFieldFaults,
  async run(input, context) {
    refuseGiven("eipAffinity", input.EipAffinity === 1, "the addresses of an entry are used in turn");
    refuseGiven("networkInterfaceId", input.NetworkInterfaceId, "an entry keeps its source");
    const { SnatEntryName: name } = input;
    const addresses = snatIpsOf(input.SnatIp);
    await context.write(modifySnatRule, {
      home: { snatTableId: input.SnatTableId },
      ruleId: input.SnatEntryId,
      ...(name !== undefined && { name: nameOf("snatEntryName", name) }),
      ...(addresses !== undefined && { addresses }),
      ...dryRunOf(input),
    });
    return {};
  },
});
