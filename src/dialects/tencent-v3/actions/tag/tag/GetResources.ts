import { refuse } from "../../../../../domain/fault/fault.ts";
import type { Tag } from "../../../../../domain/tag/tag.ts";
import { listTagged } from "../../../../../operations/tag/list-tagged.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/page-token.ts";
import { nameOf, resourceOf } from "../../../words/resource-names.ts";
import { carryingAll, placedAt } from "../../../words/tag-queries.ts";
import { namedTag } from "../../../words/tag-products.ts";

export default action<"tag", "GetResources">({
  regionless: true,
  fieldFaults: { paginationToken: "InvalidParameter.PaginationTokenInvalid" },
  async run(input, context) {
    const { ResourceList: names = [], TagFilters: filters = [] } = input;
    if (names.length > 10) refuse({ kind: "tag.too-many-resources", limit: 10, asked: names.length });
    const page = tokenPageOf(input, 200);
    const named: QueryPart<Tag> = {
      anyOf: names
        .map((name) => resourceOf(name, context))
        .map(({ id, region }) => ({ resourceId: id, region })),
    };
    const query = joinParts<Tag>([placedAt({}), carryingAll(filters), ...(names.length > 0 ? [named] : [])]);
    const { offset, limit } = page;
    const { items, total } = await context.read(listTagged, { query, offset, limit });
    const ResourceTagMappingList = items.map((tagged) => ({
      Resource: nameOf(tagged, context.call.accountId),
      Tags: tagged.tags.map(namedTag),
    }));
    return { PaginationToken: page.next(total), ResourceTagMappingList };
  },
});
