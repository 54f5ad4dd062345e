import { deleteGroup } from "../../../../../operations/security-group/delete-group.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DeleteSecurityGroup">({
  async run(input, context) {
    await context.write(deleteGroup, { securityGroupId: input.SecurityGroupId });
    return {};
  },
});
