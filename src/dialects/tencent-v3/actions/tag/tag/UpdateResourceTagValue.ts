import { changeTagValue } from "../../../../../operations/tag/change-tag-value.ts";
import { action } from "../../../action.ts";
import { resourceOf } from "../../../words/resource-names.ts";
import { requireNamedTag } from "../../../words/tags.ts";

export default action<"tag", "UpdateResourceTagValue">({
  regionless: true,
  async run(input, context) {
    const tag = requireNamedTag(input);
    const { region, ...resource } = resourceOf(input.Resource, context);
    await context.inRegion(region).write(changeTagValue, { resources: [resource], tag, declared: false });
    return {};
  },
});
