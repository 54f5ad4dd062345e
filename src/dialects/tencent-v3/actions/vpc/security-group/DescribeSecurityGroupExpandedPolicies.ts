import { readRules } from "../../../../../operations/security-group/read-rules.ts";
import { action } from "../../../action.ts";
import { ruleTest } from "../../../words/policy-filters.ts";
import { policySetOut } from "../../../words/policy.ts";
import { requireGroupId } from "../../../words/security-group.ts";

// Expanded rules name addresses and services in place of templates: rules here name no templates.
export default action<"vpc", "DescribeSecurityGroupExpandedPolicies">({
  async run(input, context) {
    const isDrawn = ruleTest(input.Filters);
    const rules = await context.read(readRules, { securityGroupId: requireGroupId(input.SecurityGroupId) });
    return { SecurityGroupPolicySet: policySetOut(rules, isDrawn) };
  },
});
