import { readRules } from "../../../../../operations/security-group/read-rules.ts";
import { action } from "../../../action.ts";
import { ruleTest } from "../../../words/policy-filters.ts";
import { policySetOut } from "../../../words/policy.ts";
import { requireGroupId } from "../../../words/security-group.ts";

export default action<"vpc", "DescribeSecurityGroupPolicies">({
  async run(input, context) {
    const isDrawn = ruleTest(input.Filters);
    const rules = await context.read(readRules, { securityGroupId: requireGroupId(input.SecurityGroupId) });
    return { SecurityGroupPolicySet: policySetOut(rules, isDrawn) };
  },
});
