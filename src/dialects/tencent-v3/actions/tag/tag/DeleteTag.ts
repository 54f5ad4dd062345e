import { forgetTags } from "../../../../../operations/tag/forget-tags.ts";
import { action } from "../../../action.ts";
import { requireNamedTag } from "../../../words/tags.ts";

export default action<"tag", "DeleteTag">({
  regionless: true,
  async run(input, context) {
    // A tag with an empty value can have come from a resource, so it can be deleted.
    await context.write(forgetTags, { tags: [requireNamedTag(input)] });
    return {};
  },
});
