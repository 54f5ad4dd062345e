import { listTagged } from "../../../../../operations/tag/list-tagged.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { resourcesOf } from "../../../words/resource-names.ts";
import { namedTag } from "../../../words/tag-products.ts";
import { requireTagKeys } from "../../../words/tags.ts";

export default action<"tag", "DescribeResourceTagsByTagKeys">({
  regionless: true,
  faults: { "tag.too-many-resources": "InvalidParameterValue.ResourceIdInvalid" },
  async run(input, context) {
    const keys = requireTagKeys(input.TagKeys);
    const { there, kind, resources } = resourcesOf(input, context);
    const page = pageOf(input, { fallback: 400, most: 1000 });
    const resourceId = resources.map(({ id }) => id);
    const query = { where: { region: there.call.region, resourceKind: kind, resourceId, key: keys } };
    const { items, total } = await there.read(listTagged, { query, ...page });
    const Rows = items.map(({ id, tags }) => ({
      ResourceId: id,
      TagKeyValues: tags.filter(({ key }) => keys.includes(key)).map(namedTag),
    }));
    return { TotalCount: total, Offset: page.offset, Limit: page.limit, Rows };
  },
});
