import { refuse } from "../../../../../domain/fault/fault.ts";
import { createPortList } from "../../../../../operations/security-group/create-port-list.ts";
import { action } from "../../../action.ts";
import { descriptionOf } from "../../../words/checks.ts";
import { entriesIn, portListFieldFaults, requireListName } from "../../../words/port-range-list.ts";
import { tagPairs } from "../../../words/tags.ts";

function maxEntriesIn(value: number): number {
  if (value >= 1 && value <= 2000) return value;
  return refuse({ kind: "request.out-of-range", field: "maxEntries", value, expected: "1 to 2000" });
}

export default action<"ecs", "CreatePortRangeList">({
  faults: {
    "quota.exceeded": "InvalidOperation.MaxCountExceed",
    "port-range-list.full": "InvalidOperation.EntryCountExceedMaxEntries",
  },
  fieldFaults: portListFieldFaults,
  async run(input, context) {
    const list = await context.write(createPortList, {
      name: requireListName(input.PortRangeListName),
      description: descriptionOf("description", input.Description),
      maxEntries: maxEntriesIn(input.MaxEntries),
      entries: entriesIn(input.Entry),
      tags: tagPairs(input.Tag),
      traits: { resourceGroupId: input.ResourceGroupId ?? "" },
    });
    return { PortRangeListId: list.id };
  },
});
