import { changeTagValue } from "../../../../../operations/tag/change-tag-value.ts";
import { action } from "../../../action.ts";
import { resourcesOf } from "../../../words/resource-names.ts";
import { requireNamedTag } from "../../../words/tags.ts";

export default action<"tag", "ModifyResourcesTagValue">({
  regionless: true,
  async run(input, context) {
    const tag = requireNamedTag(input);
    const { there, resources } = resourcesOf(input, context);
    await there.write(changeTagValue, { resources, tag, declared: true });
    return {};
  },
});
