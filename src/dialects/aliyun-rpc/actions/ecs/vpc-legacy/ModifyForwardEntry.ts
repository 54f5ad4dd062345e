import { modifyDnatRule } from "../../../../../operations/nat/modify-dnat-rule.ts";
import { action } from "../../../action.ts";

import { forwardFaults, forwardFields, forwardIn } from "../../../words/forward.ts";

export default action<"ecs", "ModifyForwardEntry">({
  faults: { ...forwardFaults, "nat.rule-exists": "Forbidden.Already.Bounded" },
  fields: forwardFields,
  async run(input, context) {
    await context.write(modifyDnatRule, {
      home: { forwardTableId: input.ForwardTableId },
      which: { id: input.ForwardEntryId },
      change: forwardIn(input),
      live: false,
    });
    return {};
  },
});
