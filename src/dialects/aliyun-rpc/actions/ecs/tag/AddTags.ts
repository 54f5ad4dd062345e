import { tagResources } from "../../../../../operations/tag/tag-resources.ts";
import { action } from "../../../action.ts";
import { ecsTypes, requireResources } from "../../../words/resource-types.ts";
import { tagPairs } from "../../../words/tags.ts";

export default action<"ecs", "AddTags">({
  async run(input, context) {
    const tags = tagPairs(input.Tag);
    const resources = requireResources([input.ResourceId], input.ResourceType, ecsTypes);
    await context.write(tagResources, { resources, tags });
    return {};
  },
});
