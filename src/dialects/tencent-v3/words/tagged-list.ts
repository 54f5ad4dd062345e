import type { Tag } from "../../../domain/tag/tag.ts";
import { listTagged } from "../../../operations/tag/list-tagged.ts";
import type { ActionContext } from "../../kit/action.ts";
import { joinParts, type QueryPart } from "../../kit/query-parts.ts";
import { pageOf } from "../paging.ts";
import { taggedResource } from "./tag-products.ts";
import { placedAt, type PlaceIn, sortedAs, type SortIn } from "./tag-queries.ts";

/** The codes for tag filters that ask for nothing, or for too much. */
export const tagFilterFaults = {
  "tag.key-empty": "InvalidParameterValue.TagFilters",
  "tag.too-many": "InvalidParameterValue.TagFiltersLengthExceeded",
} as const;

/** A page of the resources that carry certain tags, with all their tags. */
export async function taggedPage(
  input: PlaceIn & SortIn & Parameters<typeof pageOf>[0],
  carrying: QueryPart<Tag>,
  context: ActionContext,
) {
  const page = pageOf(input, { fallback: 15, most: 1000 });
  const query = joinParts<Tag>([placedAt(input), carrying, sortedAs(input, context)]);
  const { items, total } = await context.read(listTagged, { query, ...page });
  return { TotalCount: total, Offset: page.offset, Limit: page.limit, Rows: items.map(taggedResource) };
}
