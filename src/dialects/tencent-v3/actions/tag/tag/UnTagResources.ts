import { refuse } from "../../../../../domain/fault/fault.ts";
import { untagResources } from "../../../../../operations/tag/untag-resources.ts";
import { action } from "../../../action.ts";
import { eachResource } from "../../../words/failed-resources.ts";
import { resourceOf } from "../../../words/resource-names.ts";
import { requireTagKeys } from "../../../words/tags.ts";

export default action<"tag", "UnTagResources">({
  regionless: true,
  async run(input, context) {
    const tags = requireTagKeys(input.TagKeys, 10).map((key) => ({ key }));
    const asked = input.ResourceList.length;
    if (asked > 10) refuse({ kind: "tag.too-many-resources", limit: 10, asked });
    const FailedResources = await eachResource(input.ResourceList, context, async (name) => {
      const { region, ...resource } = resourceOf(name, context);
      await context.inRegion(region).write(untagResources, { resources: [resource], tags });
    });
    return { FailedResources };
  },
});
