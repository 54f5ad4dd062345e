import { action } from "../../../action.ts";
import type { Havip } from "../../../../../domain/havip/havip.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { tagParts } from "../../../words/tags.ts";
import { havipOut } from "../../../words/havip.ts";
import { havipListFaults, readHavips } from "../../../words/havip-list.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"vpc", "DescribeHaVips">({
  faults: havipListFaults,
  async run(input, context) {
    refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
    const { part: page, echo } = pageOf(input);
    const { items, total } = await readHavips(context, {
      filters: input.Filter ?? [],
      parts: tagParts<Havip>(input.Tags),
      page,
    });
    return { HaVips: { HaVip: items.map(havipOut) }, TotalCount: total, ...echo };
  },
});
