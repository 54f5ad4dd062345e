import { refuse } from "../../../../../domain/fault/fault.ts";
import type { VpcSecurityGroupPolicyIn } from "../../../../../generated/tencent-v3.ts";
import { type RemoveRules, removeRules } from "../../../../../operations/security-group/remove-rules.ts";
import { action } from "../../../action.ts";
import { oneDirection, policyIn, versionIn } from "../../../words/policy.ts";
import { requireGroupId } from "../../../words/security-group.ts";

// One request names rules by their places or by what they say, never both ways.
function namedIn(policies: readonly VpcSecurityGroupPolicyIn[]): RemoveRules["rules"] {
  const at = policies.flatMap(({ PolicyIndex }) => PolicyIndex ?? []);
  if (at.length === policies.length) return { at };
  if (at.length > 0) refuse({ kind: "request.conflict", fields: ["ruleIndex", "ruleProtocol"] });
  return { saying: policies.map(policyIn) };
}

export default action<"vpc", "DeleteSecurityGroupPolicies">({
  async run(input, context) {
    const { direction, policies } = oneDirection(input.SecurityGroupPolicySet);
    await context.write(removeRules, {
      securityGroupId: requireGroupId(input.SecurityGroupId),
      ...versionIn(input.SecurityGroupPolicySet),
      direction,
      rules: namedIn(policies),
    });
    return {};
  },
});
