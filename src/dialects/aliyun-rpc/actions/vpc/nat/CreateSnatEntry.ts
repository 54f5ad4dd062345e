import { refuse } from "../../../../../domain/fault/fault.ts";
import { addSnatRules } from "../../../../../operations/nat/add-snat-rules.ts";
import { action } from "../../../action.ts";
import { nameOf, refuseGiven } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { snatFieldFaults, snatIpsOf, sourceOf } from "../../../words/snat.ts";

export default action<"vpc", "CreateSnatEntry">({
  faults: {
    "subnet.outside-vpc": "NOT_ALLOW_USE_SOURCECIDR",
    "subnet.vpc-mismatch": "InvalidVSwitchId.NotFound",
  },
  fieldFaults: snatFieldFaults,
  async run(input, context) {
    refuseGiven("eipAffinity", input.EipAffinity === 1, "the addresses of an entry are used in turn");
    const name = nameOf("snatEntryName", input.SnatEntryName);
    const addresses = snatIpsOf(input.SnatIp) ?? refuse({ kind: "request.missing", anyOf: ["snatIp"] });
    const [rule] = await context.write(addSnatRules, {
      home: { snatTableId: input.SnatTableId },
      rules: [{ source: sourceOf(input), addresses, name }],
      ...dryRunOf(input),
    });
    return { SnatEntryId: rule?.id ?? "" };
  },
});
