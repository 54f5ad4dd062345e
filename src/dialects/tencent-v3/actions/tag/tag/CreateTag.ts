import { declareNewTags } from "../../../../../operations/tag/declare-tags.ts";
import { action } from "../../../action.ts";
import { requireNamedTag } from "../../../words/tags.ts";

export default action<"tag", "CreateTag">({
  regionless: true,
  async run(input, context) {
    await context.write(declareNewTags, { tags: [requireNamedTag(input, { allowsEmptyValue: false })] });
    return {};
  },
});
