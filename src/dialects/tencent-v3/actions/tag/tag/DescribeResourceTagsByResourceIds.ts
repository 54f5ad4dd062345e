import { listTags } from "../../../../../operations/tag/list-tags.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { resourcesOf } from "../../../words/resource-names.ts";
import { sortedAs } from "../../../words/tag-queries.ts";
import { resourceTag } from "../../../words/tag-products.ts";

export default action<"tag", "DescribeResourceTagsByResourceIds">({
  regionless: true,
  faults: { "tag.too-many-resources": "InvalidParameterValue.ResourceIdInvalid" },
  async run(input, context) {
    const { there, kind, resources } = resourcesOf(input, context);
    const page = pageOf(input, { fallback: 15, most: 1000 });
    const where = {
      region: there.call.region,
      resourceKind: kind,
      resourceId: resources.map(({ id }) => id),
    };
    const { items, total } = await there.read(listTags, { where, ...sortedAs(input, context), ...page });
    return { TotalCount: total, Offset: page.offset, Limit: page.limit, Tags: items.map(resourceTag) };
  },
});
