import { createGroup } from "../../../../../operations/security-group/create-group.ts";
import { action } from "../../../action.ts";
import { groupOut, groupTexts } from "../../../words/security-group.ts";
import { requireTags } from "../../../words/tags.ts";

export default action<"vpc", "CreateSecurityGroup">({
  async run(input, context) {
    const tags = requireTags(input.Tags);
    const { ProjectId: projectId = "0" } = input;
    const group = await context.write(createGroup, { ...groupTexts(input), projectId, tags });
    return { SecurityGroup: groupOut(group, tags) };
  },
});
