import { refuse } from "../../../../../domain/fault/fault.ts";
import { tagResources } from "../../../../../operations/tag/tag-resources.ts";
import { action } from "../../../action.ts";
import { resourceOf } from "../../../words/resource-names.ts";
import { requireNamedTags, requireTagKeys } from "../../../words/tags.ts";

export default action<"tag", "ModifyResourceTags">({
  regionless: true,
  fieldFaults: { deleteTags: "InvalidParameterValue.DeleteTagsParamError" },
  async run(input, context) {
    const tags = requireNamedTags(input.ReplaceTags ?? []);
    const dropped = requireTagKeys((input.DeleteTags ?? []).map(({ TagKey }) => TagKey));
    const both = dropped.find((key) => tags.some((tag) => tag.key === key));
    if (both !== undefined) {
      const expected = "keys that ReplaceTags does not set";
      refuse({ kind: "request.malformed", field: "deleteTags", value: both, expected });
    }
    const { region, ...resource } = resourceOf(input.Resource, context);
    await context.inRegion(region).write(tagResources, { resources: [resource], tags, dropped });
    return {};
  },
});
