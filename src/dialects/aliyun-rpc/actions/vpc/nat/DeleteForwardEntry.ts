import { removeRules } from "../../../../../operations/nat/remove-rules.ts";
import { action } from "../../../action.ts";
import { forwardFaults } from "../../../words/forward.ts";

export default action<"vpc", "DeleteForwardEntry">({
  faults: forwardFaults,
  async run({ ForwardTableId: forwardTableId, ForwardEntryId: id }, context) {
    await context.write(removeRules, { home: { forwardTableId }, kind: "dnat", names: [{ id }] });
    return {};
  },
});
