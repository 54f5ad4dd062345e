import { detachTag } from "../../../../../operations/tag/detach-tag.ts";
import { action } from "../../../action.ts";
import { resourceOf } from "../../../words/resource-names.ts";
import { requireTagKeys } from "../../../words/tags.ts";

export default action<"tag", "DeleteResourceTag">({
  regionless: true,
  async run(input, context) {
    requireTagKeys([input.TagKey]);
    const { region, ...resource } = resourceOf(input.Resource, context);
    await context.inRegion(region).write(detachTag, { resources: [resource], key: input.TagKey });
    return {};
  },
});
