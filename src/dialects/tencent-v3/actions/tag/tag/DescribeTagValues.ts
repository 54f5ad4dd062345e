import { listDeclaredTags } from "../../../../../operations/tag/list-tags.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { sortedAs } from "../../../words/tag-queries.ts";
import { namedTag } from "../../../words/tag-products.ts";

export default action<"tag", "DescribeTagValues">({
  regionless: true,
  fieldFaults: { createUin: "InvalidParameterValue.UinInvalid" },
  async run(input, context) {
    const page = pageOf(input, { fallback: 15, most: 1000 });
    const where = { key: input.TagKeys };
    const query = { where, ...sortedAs(input, context), ...page };
    const { items, total } = await context.read(listDeclaredTags, query);
    return { TotalCount: total, Offset: page.offset, Limit: page.limit, Tags: items.map(namedTag) };
  },
});
