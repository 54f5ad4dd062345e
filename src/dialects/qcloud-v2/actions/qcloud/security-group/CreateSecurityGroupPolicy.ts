import { addRules } from "../../../../../operations/security-group/add-rules.ts";
import { action } from "../../../action.ts";
import { directionIn, policyIn, versionIn } from "../../../words/policy.ts";

export default action<"CreateSecurityGroupPolicy">({
  async run(input, context) {
    await context.write(addRules, {
      securityGroupId: input.sgId,
      ...versionIn(input),
      direction: directionIn(input.direction),
      index: input.index,
      drafts: input.policys.map(policyIn),
    });
    return {};
  },
});
