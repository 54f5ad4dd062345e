import type { Tag } from "../../../../../domain/tag/tag.ts";
import { summarizeTags } from "../../../../../operations/tag/summarize-tags.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { ofResources, ofType, vpcTypes } from "../../../words/resource-types.ts";
import { taggedAs } from "../../../words/tag-lists.ts";

export default action<"vpc", "DescribeTags">({
  fields: { maxResults: "MaxResult" },
  async run(input, context) {
    const { NextToken = "", MaxResult = 50 } = input;
    const page = tokenPageOf({ NextToken, MaxResults: MaxResult }, { most: 50 });
    const query = joinParts<Tag>([
      ofType(context.call.region, input.ResourceType, vpcTypes),
      ofResources(input.ResourceId),
      taggedAs(input.Tag),
    ]);
    const summaries = await context.read(summarizeTags, query);
    const { offset, limit } = page.part;
    const shown = summaries.slice(offset, offset + limit);
    const TagResource = shown.map(({ key, value }) => ({ TagKey: key, TagValue: value }));
    return { NextToken: page.next(summaries.length), TagResources: { TagResource } };
  },
});
