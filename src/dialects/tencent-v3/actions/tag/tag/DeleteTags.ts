import { forgetTags } from "../../../../../operations/tag/forget-tags.ts";
import { action } from "../../../action.ts";
import { declarableTags } from "../../../words/tags.ts";

export default action<"tag", "DeleteTags">({
  regionless: true,
  async run(input, context) {
    await context.write(forgetTags, { tags: declarableTags(input.Tags, true) });
    return {};
  },
});
