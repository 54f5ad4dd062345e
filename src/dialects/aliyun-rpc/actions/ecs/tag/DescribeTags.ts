import type { Tag } from "../../../../../domain/tag/tag.ts";
import { summarizeTags } from "../../../../../operations/tag/summarize-tags.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { requireCustom } from "../../../words/tag-category.ts";
import { pageOf } from "../../../words/paging.ts";
import { ecsTypes, ofResources, ofType } from "../../../words/resource-types.ts";
import { taggedAs } from "../../../words/tag-lists.ts";

export default action<"ecs", "DescribeTags">({
  async run(input, context) {
    const { part, echo } = pageOf(input, { fallback: 50, most: 100 });
    const query = joinParts<Tag>([
      ofType(context.call.region, input.ResourceType, ecsTypes),
      ofResources(input.ResourceId === undefined ? [] : [input.ResourceId]),
      taggedAs(input.Tag),
      requireCustom(input.Category),
    ]);
    const summaries = await context.read(summarizeTags, query);
    const page = summaries.slice(part.offset, part.offset + part.limit);
    const drawn = page.map(({ key, value, carriers }) => ({
      TagKey: key,
      TagValue: value,
      ResourceTypeCount: {
        Instance: carriers.instance ?? 0,
        Eni: carriers.eni ?? 0,
        Securitygroup: carriers.securityGroup ?? 0,
        KeyPair: carriers.keyPair ?? 0,
      },
    }));
    return { Tags: { Tag: drawn }, TotalCount: summaries.length, ...echo };
  },
});
