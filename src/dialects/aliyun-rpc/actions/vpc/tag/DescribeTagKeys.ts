import type { Tag } from "../../../../../domain/tag/tag.ts";
import { summarizeTags } from "../../../../../operations/tag/summarize-tags.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { ofResources, ofType, vpcTypes } from "../../../words/resource-types.ts";

export default action<"vpc", "DescribeTagKeys">({
  fields: { maxResults: "MaxResult" },
  async run(input, context) {
    const { NextToken = "", MaxResult = 50, Keyword: keyword = "" } = input;
    const page = tokenPageOf({ NextToken, MaxResults: MaxResult }, { most: 50 });
    const query = joinParts<Tag>([
      ofType(context.call.region, input.ResourceType, vpcTypes),
      ofResources(input.ResourceId),
      keyword === "" ? {} : { where: { key: { contains: keyword } } },
    ]);
    const summaries = await context.read(summarizeTags, query);
    const keys = [...new Set(summaries.map(({ key }) => key))];
    const { offset, limit } = page.part;
    const TagKey = keys.slice(offset, offset + limit).map((key) => ({ TagKey: key, Type: "Custom" }));
    return { NextToken: page.next(keys.length), TagKeys: { TagKey } };
  },
});
