import { revokeRules } from "../../../../../operations/security-group/revoke-rules.ts";
import { action } from "../../../action.ts";
import { readPermissions } from "../../../words/permission-list.ts";
import { ruleFieldFaults } from "../../../words/permission.ts";

export default action<"ecs", "RevokeSecurityGroupEgress">({
  fieldFaults: ruleFieldFaults,
  async run(input, context) {
    const { SecurityGroupRuleId: ids = [] } = input;
    await context.write(revokeRules, {
      securityGroupId: input.SecurityGroupId,
      direction: "egress",
      ids,
      drafts: ids.length > 0 ? [] : readPermissions("egress", input, context.call.accountId),
    });
    return {};
  },
});
