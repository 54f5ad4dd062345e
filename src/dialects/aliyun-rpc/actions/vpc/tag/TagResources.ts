import { tagResources } from "../../../../../operations/tag/tag-resources.ts";
import { action } from "../../../action.ts";
import { requireResources, vpcTypes } from "../../../words/resource-types.ts";
import { tagPairs } from "../../../words/tags.ts";

export default action<"vpc", "TagResources">({
  async run(input, context) {
    const tags = tagPairs(input.Tag);
    const resources = requireResources(input.ResourceId, input.ResourceType, vpcTypes);
    await context.write(tagResources, { resources, tags });
    return {};
  },
});
