import { createDefaultGroup } from "../../../../../operations/security-group/create-default-group.ts";
import { action } from "../../../action.ts";
import { groupOut } from "../../../words/security-group.ts";

export default action<"vpc", "CreateDefaultSecurityGroup">({
  async run(input, context) {
    const { group, tags } = await context.write(createDefaultGroup, { projectId: input.ProjectId ?? "0" });
    return { SecurityGroup: groupOut(group, tags) };
  },
});
