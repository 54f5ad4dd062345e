import { attachTag } from "../../../../../operations/tag/attach-tag.ts";
import { action } from "../../../action.ts";
import { resourcesOf } from "../../../words/resource-names.ts";
import { requireNamedTag } from "../../../words/tags.ts";

export default action<"tag", "AttachResourcesTag">({
  regionless: true,
  async run(input, context) {
    const tag = requireNamedTag(input);
    const { there, resources } = resourcesOf(input, context);
    // Unlike AddResourceTag this one documents TagNonExist: the tag must have been created.
    await there.write(attachTag, { resources, tag, declared: true });
    return {};
  },
});
