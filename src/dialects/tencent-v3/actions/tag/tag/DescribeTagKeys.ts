import { listTagKeys } from "../../../../../operations/tag/list-tags.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { sortedAs } from "../../../words/tag-queries.ts";

export default action<"tag", "DescribeTagKeys">({
  regionless: true,
  fieldFaults: { createUin: "InvalidParameterValue.UinInvalid" },
  async run(input, context) {
    const page = pageOf(input, { fallback: 15, most: 1000 });
    const { items, total } = await context.read(listTagKeys, { ...sortedAs(input, context), ...page });
    return {
      TotalCount: total,
      Offset: page.offset,
      Limit: page.limit,
      Tags: items.map(({ key }) => key),
    };
  },
});
