import { refuse } from "../../../../../domain/fault/fault.ts";
import { addRules } from "../../../../../operations/security-group/add-rules.ts";
import { action } from "../../../action.ts";
import { oneDirection, policyIn, versionIn } from "../../../words/policy.ts";
import { requireGroupId } from "../../../words/security-group.ts";

// Rules that name a place must all name the same one: they are put there together.
function sharedIndex(indexes: readonly (number | undefined)[]): { index?: number } {
  const [index, ...others] = indexes;
  if (others.some((other) => other !== index)) {
    const expected = "the same place for all rules of a call";
    refuse({ kind: "rule.bad-index", field: "ruleIndex", value: indexes.join(), expected });
  }
  return index === undefined ? {} : { index };
}

export default action<"vpc", "CreateSecurityGroupPolicies">({
  async run(input, context) {
    const { direction, policies } = oneDirection(input.SecurityGroupPolicySet);
    await context.write(addRules, {
      securityGroupId: requireGroupId(input.SecurityGroupId),
      ...versionIn(input.SecurityGroupPolicySet),
      direction,
      drafts: policies.map(policyIn),
      ...sharedIndex(policies.map((policy) => policy.PolicyIndex)),
    });
    return {};
  },
});
