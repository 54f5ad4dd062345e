import { listDeclaredTags } from "../../../../../operations/tag/list-tags.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { declaredAs, sortedAs } from "../../../words/tag-queries.ts";
import { declaredTag } from "../../../words/tag-products.ts";

export default action<"tag", "DescribeTags">({
  regionless: true,
  fieldFaults: { createUin: "InvalidParameterValue.UinInvalid" },
  async run(input, context) {
    const page = pageOf(input, { fallback: 15, most: 1000 });
    const query = { ...declaredAs(input), ...sortedAs(input, context), ...page };
    const { items, total } = await context.read(listDeclaredTags, query);
    return { TotalCount: total, Offset: page.offset, Limit: page.limit, Tags: items.map(declaredTag) };
  },
});
