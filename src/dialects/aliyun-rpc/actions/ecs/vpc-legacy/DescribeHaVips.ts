import { action } from "../../../action.ts";
import { oldHavipOut } from "../../../words/havip.ts";
import { havipListFaults, readHavips } from "../../../words/havip-list.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeHaVips">({
  faults: havipListFaults,
  async run(input, context) {
    const { part: page, echo } = pageOf(input);
    const { items, total } = await readHavips(context, {
      filters: input.Filter,
      page,
    });
    return { HaVips: { HaVip: items.map(oldHavipOut) }, TotalCount: total, ...echo };
  },
});
