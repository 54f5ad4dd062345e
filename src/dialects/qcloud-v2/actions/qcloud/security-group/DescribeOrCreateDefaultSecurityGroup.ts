import { createDefaultGroup } from "../../../../../operations/security-group/create-default-group.ts";
import { action } from "../../../action.ts";

export default action<"DescribeOrCreateDefaultSecurityGroup">({
  async run(input, context) {
    const { group, made } = await context.write(createDefaultGroup, { projectId: String(input.projectId) });
    return {
      data: { sgId: group.id, sgName: group.name, sgRemark: group.description, new: made ? 1 : 0, sys: 1 },
    };
  },
});
