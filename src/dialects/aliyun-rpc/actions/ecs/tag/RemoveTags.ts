import { refuse } from "../../../../../domain/fault/fault.ts";
import { untagResources } from "../../../../../operations/tag/untag-resources.ts";
import { action } from "../../../action.ts";
import { ecsTypes, requireResources } from "../../../words/resource-types.ts";
import { tagKeys } from "../../../words/tags.ts";

export default action<"ecs", "RemoveTags">({
  fieldFaults: { "Tag.N.Key": { "request.missing": "InvalidTagCount" } },
  async run(input, context) {
    const { Tag: named = [] } = input;
    if (named.length === 0) refuse({ kind: "request.missing", anyOf: ["Tag.N.Key"] });
    tagKeys(named.map(({ Key: key = "" }) => key));
    const tags = named.map(({ Key: key = "", Value: value }) =>
      value === undefined || value === "" ? { key } : { key, value },
    );
    const resources = requireResources([input.ResourceId], input.ResourceType, ecsTypes);
    await context.write(untagResources, { resources, tags });
    return {};
  },
});
