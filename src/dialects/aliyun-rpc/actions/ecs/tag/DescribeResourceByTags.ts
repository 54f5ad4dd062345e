import type { Tag } from "../../../../../domain/tag/tag.ts";
import { listTagged } from "../../../../../operations/tag/list-tagged.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";
import { ecsTypes, ofType, typeOf } from "../../../words/resource-types.ts";
import { carrying } from "../../../words/tag-lists.ts";

export default action<"ecs", "DescribeResourceByTags">({
  async run(input, context) {
    const { part, echo } = pageOf(input, { fallback: 50, most: 100 });
    const place = ofType(context.call.region, input.ResourceType, ecsTypes);
    const query = joinParts<Tag>([place, carrying(input.Tag)]);
    const { items, total } = await context.read(listTagged, { query, ...part });
    const Resource = items.map(({ id, kind, region }) => ({
      RegionId: region,
      ResourceId: id,
      ResourceType: typeOf(kind, ecsTypes),
    }));
    return { Resources: { Resource }, TotalCount: total, ...echo };
  },
});
