import type { Tag } from "../../../../../domain/tag/tag.ts";
import { listTagged } from "../../../../../operations/tag/list-tagged.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { carryingAny, placedAt, sortedAs } from "../../../words/tag-queries.ts";
import { taggedResource } from "../../../words/tag-products.ts";

export default action<"tag", "DescribeResourcesByTagsUnion">({
  regionless: true,
  faults: {
    "tag.key-empty": "InvalidParameterValue.TagFilters",
    "tag.too-many": "InvalidParameterValue.TagFiltersLengthExceeded",
    "request.unsupported": "InvalidParameterValue.UinInvalid",
  },
  async run(input, context) {
    const page = pageOf(input, { fallback: 15, most: 1000 });
    const parts = [placedAt(input), carryingAny(input.TagFilters), sortedAs(input, context)];
    const query = joinParts<Tag>(parts);
    const { items, total } = await context.read(listTagged, { query, ...page });
    return { TotalCount: total, Offset: page.offset, Limit: page.limit, Rows: items.map(taggedResource) };
  },
});
