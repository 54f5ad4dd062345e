import { resetRules } from "../../../../../operations/security-group/reset-rules.ts";
import { action } from "../../../action.ts";
import { policyIn } from "../../../words/policy.ts";

export default action<"ModifySecurityGroupPolicys">({
  async run(input, context) {
    await context.write(resetRules, {
      securityGroupId: input.sgId,
      ingress: input.ingress.map(policyIn),
      egress: input.egress.map(policyIn),
    });
    return {};
  },
});
