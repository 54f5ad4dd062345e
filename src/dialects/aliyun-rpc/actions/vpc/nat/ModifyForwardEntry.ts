import { modifyDnatRule } from "../../../../../operations/nat/modify-dnat-rule.ts";
import { action } from "../../../action.ts";
import { nameOf } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { forwardFaults, forwardFields, forwardIn } from "../../../words/forward.ts";

export default action<"vpc", "ModifyForwardEntry">({
  faults: { ...forwardFaults, "nat.rule-exists": "Forbidden.Already.Bounded" },
  fields: forwardFields,
  // Entries may have any port here, so that there is no limit to lift.
  hints: ["PortBreak"],
  async run(input, context) {
    const { ForwardEntryName: name } = input;
    const named = name === undefined ? {} : { name: nameOf("forwardEntryName", name) };
    await context.write(modifyDnatRule, {
      home: { forwardTableId: input.ForwardTableId },
      which: { id: input.ForwardEntryId },
      change: { ...forwardIn(input), ...named },
      live: false,
      ...dryRunOf(input),
    });
    return {};
  },
});
