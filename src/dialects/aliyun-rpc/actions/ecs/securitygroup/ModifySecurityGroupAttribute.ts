import { modifyGroup } from "../../../../../operations/security-group/modify-group.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf } from "../../../words/checks.ts";

export default action<"ecs", "ModifySecurityGroupAttribute">({
  fieldFaults: {
    securityGroupName: "InvalidSecurityGroupName.Malformed",
    description: "InvalidSecurityGroupDiscription.Malformed",
  },
  async run(input, context) {
    const name = nameOf("securityGroupName", input.SecurityGroupName);
    const { Description } = input;
    await context.write(modifyGroup, {
      securityGroupId: input.SecurityGroupId,
      ...(name !== "" && { name }),
      ...(Description !== undefined && { description: descriptionOf("description", Description) }),
    });
    return {};
  },
});
