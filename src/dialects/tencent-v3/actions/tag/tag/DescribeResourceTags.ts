import type { Tag } from "../../../../../domain/tag/tag.ts";
import { listTags } from "../../../../../operations/tag/list-tags.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { placedAt, sortedAs } from "../../../words/tag-queries.ts";
import { resourceTag } from "../../../words/tag-products.ts";

export default action<"tag", "DescribeResourceTags">({
  regionless: true,
  async run(input, context) {
    refuseGiven("cosResourceId", input.CosResourceId, "there is no object storage here");
    const page = pageOf(input, { fallback: 15, most: 1000 });
    const query = joinParts<Tag>([placedAt(input), sortedAs(input, context)]);
    const { items, total } = await context.read(listTags, { ...query, ...page });
    return { TotalCount: total, Offset: page.offset, Limit: page.limit, Rows: items.map(resourceTag) };
  },
});
