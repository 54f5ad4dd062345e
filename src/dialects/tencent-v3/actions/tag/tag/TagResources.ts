import { refuse } from "../../../../../domain/fault/fault.ts";
import { tagResources } from "../../../../../operations/tag/tag-resources.ts";
import { action } from "../../../action.ts";
import { eachResource } from "../../../words/failed-resources.ts";
import { resourceOf } from "../../../words/resource-names.ts";
import { requireNamedTags } from "../../../words/tags.ts";

export default action<"tag", "TagResources">({
  regionless: true,
  async run(input, context) {
    const tags = requireNamedTags(input.Tags, { allowsEmptyValue: false, maxTags: 10 });
    const asked = input.ResourceList.length;
    if (asked > 10) refuse({ kind: "tag.too-many-resources", limit: 10, asked });
    const FailedResources = await eachResource(input.ResourceList, context, async (name) => {
      const { region, ...resource } = resourceOf(name, context);
      await context.inRegion(region).write(tagResources, { resources: [resource], tags });
    });
    return { FailedResources };
  },
});
