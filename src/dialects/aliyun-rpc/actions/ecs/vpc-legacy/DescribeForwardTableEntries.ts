import { listRules } from "../../../../../operations/nat/list-rules.ts";
import { action } from "../../../action.ts";
import { forwardFaults, forwardOut } from "../../../words/forward.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeForwardTableEntries">({
  faults: forwardFaults,
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const { ForwardEntryId: id } = input;
    const { items, total } = await context.read(listRules, {
      query: { where: { kind: "dnat", ...(id !== undefined && { id }) }, ...part },
      of: { forwardTableId: input.ForwardTableId },
    });
    return { ...echo, TotalCount: total, ForwardTableEntries: { ForwardTableEntry: items.map(forwardOut) } };
  },
});
