import { addDnatRules } from "../../../../../operations/nat/add-dnat-rules.ts";
import { action } from "../../../action.ts";

import { forwardFaults, forwardFields, newForward } from "../../../words/forward.ts";

export default action<"ecs", "CreateForwardEntry">({
  faults: { ...forwardFaults, "nat.rule-exists": "IncorretForwardEntryStatus" },
  fields: forwardFields,
  async run(input, context) {
    const [rule] = await context.write(addDnatRules, {
      home: { forwardTableId: input.ForwardTableId },
      rules: [newForward(input)],
      live: false,
    });
    return { ForwardEntryId: rule?.id ?? "" };
  },
});
