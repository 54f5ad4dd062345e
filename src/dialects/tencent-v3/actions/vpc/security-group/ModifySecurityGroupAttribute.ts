import { modifyGroup } from "../../../../../operations/security-group/modify-group.ts";
import { action } from "../../../action.ts";
import { requireLength, requireText } from "../../../words/checks.ts";
import { requireGroupId } from "../../../words/security-group.ts";

export default action<"vpc", "ModifySecurityGroupAttribute">({
  async run(input, context) {
    const { GroupName: name, GroupDescription: description } = input;
    await context.write(modifyGroup, {
      securityGroupId: requireGroupId(input.SecurityGroupId),
      ...(name !== undefined && { name: requireText("groupName", name, "characters") }),
      ...(description !== undefined && {
        description: requireLength("groupDescription", description, 100),
      }),
    });
    return {};
  },
});
