import { addDnatRules } from "../../../../../operations/nat/add-dnat-rules.ts";
import { action } from "../../../action.ts";
import { nameOf } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { forwardFaults, forwardFields, newForward } from "../../../words/forward.ts";

export default action<"vpc", "CreateForwardEntry">({
  faults: { ...forwardFaults, "nat.rule-exists": "IncorretForwardEntryStatus" },
  fields: forwardFields,
  // Entries may have any port here, so that there is no limit to lift.
  hints: ["PortBreak"],
  async run(input, context) {
    const name = nameOf("forwardEntryName", input.ForwardEntryName);
    const [rule] = await context.write(addDnatRules, {
      home: { forwardTableId: input.ForwardTableId },
      rules: [{ ...newForward(input), name }],
      live: false,
      ...dryRunOf(input),
    });
    return { ForwardEntryId: rule?.id ?? "" };
  },
});
