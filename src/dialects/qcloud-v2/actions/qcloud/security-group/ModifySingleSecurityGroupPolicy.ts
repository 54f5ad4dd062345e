import { replaceRules } from "../../../../../operations/security-group/replace-rules.ts";
import { action } from "../../../action.ts";
import { directionIn, policyIn, versionIn } from "../../../words/policy.ts";

export default action<"ModifySingleSecurityGroupPolicy">({
  async run(input, context) {
    await context.write(replaceRules, {
      securityGroupId: input.sgId,
      ...versionIn(input),
      direction: directionIn(input.direction),
      changes: [{ index: input.index, draft: policyIn(input.policys) }],
    });
    return {};
  },
});
