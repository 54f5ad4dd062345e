import { refuse } from "../../../../../domain/fault/fault.ts";
import { declareNewTags } from "../../../../../operations/tag/declare-tags.ts";
import { action } from "../../../action.ts";
import { declarableTags } from "../../../words/tags.ts";

export default action<"tag", "CreateTags">({
  regionless: true,
  async run({ Tags: tags = [] }, context) {
    if (tags.length === 0) refuse({ kind: "request.missing", anyOf: ["Tags"] });
    await context.write(declareNewTags, { tags: declarableTags(tags) });
    return {};
  },
});
