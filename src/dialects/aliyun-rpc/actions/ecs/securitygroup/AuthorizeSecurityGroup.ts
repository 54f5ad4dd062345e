import { authorizeRules } from "../../../../../operations/security-group/authorize-rules.ts";
import { action } from "../../../action.ts";
import { readPermissions } from "../../../words/permission-list.ts";
import { ruleFieldFaults } from "../../../words/permission.ts";

export default action<"ecs", "AuthorizeSecurityGroup">({
  fieldFaults: ruleFieldFaults,
  async run(input, context) {
    await context.write(authorizeRules, {
      securityGroupId: input.SecurityGroupId,
      direction: "ingress",
      drafts: readPermissions("ingress", input, context.call.accountId),
    });
    return {};
  },
});
