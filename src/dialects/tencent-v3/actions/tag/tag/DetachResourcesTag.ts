import { detachTag } from "../../../../../operations/tag/detach-tag.ts";
import { action } from "../../../action.ts";
import { resourcesOf } from "../../../words/resource-names.ts";
import { requireTagKeys } from "../../../words/tags.ts";

export default action<"tag", "DetachResourcesTag">({
  regionless: true,
  async run(input, context) {
    requireTagKeys([input.TagKey]);
    const { there, resources } = resourcesOf(input, context);
    await there.write(detachTag, { resources, key: input.TagKey });
    return {};
  },
});
