import { deleteGroup } from "../../../../../operations/security-group/delete-group.ts";
import { action } from "../../../action.ts";
import { requireGroupId } from "../../../words/security-group.ts";

export default action<"vpc", "DeleteSecurityGroup">({
  fieldFaults: { securityGroupId: "InvalidSecurityGroupID.Malformed" },
  async run(input, context) {
    await context.write(deleteGroup, { securityGroupId: requireGroupId(input.SecurityGroupId) });
    return {};
  },
});
