import { attachTag } from "../../../../../operations/tag/attach-tag.ts";
import { action } from "../../../action.ts";
import { resourceOf } from "../../../words/resource-names.ts";
import { requireNamedTag } from "../../../words/tags.ts";

export default action<"tag", "AddResourceTag">({
  regionless: true,
  async run(input, context) {
    const tag = requireNamedTag(input);
    const { region, ...resource } = resourceOf(input.Resource, context);
    await context.inRegion(region).write(attachTag, { resources: [resource], tag, declared: false });
    return {};
  },
});
