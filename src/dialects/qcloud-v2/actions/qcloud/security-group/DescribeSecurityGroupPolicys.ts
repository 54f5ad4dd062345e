import { readRules } from "../../../../../operations/security-group/read-rules.ts";
import { action } from "../../../action.ts";
import { policyOut } from "../../../words/policy.ts";

export default action<"DescribeSecurityGroupPolicys">({
  async run(input, context) {
    const { group, ingress, egress } = await context.read(readRules, { securityGroupId: input.sgId });
    return {
      data: {
        version: group.version,
        ingress: ingress.map((rule, index) => policyOut(rule, index, group)),
        egress: egress.map((rule, index) => policyOut(rule, index, group)),
      },
    };
  },
});
