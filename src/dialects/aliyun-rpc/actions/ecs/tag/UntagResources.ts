import { refuse } from "../../../../../domain/fault/fault.ts";
import { untagResources } from "../../../../../operations/tag/untag-resources.ts";
import { action } from "../../../action.ts";
import { ecsTypes, requireResources } from "../../../words/resource-types.ts";
import { tagKeys } from "../../../words/tags.ts";

export default action<"ecs", "UntagResources">({
  fieldFaults: { "TagKey.N": { "request.missing": "MissingParameter.Tags" } },
  async run({ TagKey: named = [], All: all = false, ...input }, context) {
    const keys = tagKeys(named);
    if (keys.length === 0 && !all) refuse({ kind: "request.missing", anyOf: ["TagKey.N", "All"] });
    const resources = requireResources(input.ResourceId, input.ResourceType, ecsTypes);
    // All counts only where no key is named.
    const tags = keys.length === 0 ? "all" : keys.map((key) => ({ key }));
    await context.write(untagResources, { resources, tags });
    return {};
  },
});
