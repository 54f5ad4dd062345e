import { refuse } from "../../../../../domain/fault/fault.ts";
import type { VpcSecurityGroupPolicyIn } from "../../../../../generated/tencent-v3.ts";
import { resetRules } from "../../../../../operations/security-group/reset-rules.ts";
import { action } from "../../../action.ts";
import { policyIn, versionIn } from "../../../words/policy.ts";
import { requireGroupId } from "../../../words/security-group.ts";

type Policies = readonly VpcSecurityGroupPolicyIn[];

// With SortPolicys the places that rules name order them; without it none may be named.
function ordered(policies: Policies, sorts: boolean): Policies {
  const named = policies.filter(({ PolicyIndex }) => PolicyIndex !== undefined);
  if (!sorts && named.length > 0) {
    const reason = "without SortPolicys rules are kept in the order of the list";
    refuse({ kind: "request.unsupported", field: "ruleIndex", value: String(named[0]?.PolicyIndex), reason });
  }
  return sorts ? policies.toSorted((a, b) => (a.PolicyIndex ?? 0) - (b.PolicyIndex ?? 0)) : policies;
}

export default action<"vpc", "ModifySecurityGroupPolicies">({
  async run(input, context) {
    const securityGroupId = requireGroupId(input.SecurityGroupId);
    const { Ingress: ingress, Egress: egress } = input.SecurityGroupPolicySet;
    const { version } = versionIn(input.SecurityGroupPolicySet);
    // Version 0 asks for no rules at all, whatever else is sent.
    if (version === 0) {
      await context.write(resetRules, { securityGroupId, ingress: [], egress: [] });
      return {};
    }
    if (ingress === undefined && egress === undefined) {
      refuse({
        kind: "request.missing",
        anyOf: ["securityGroupPolicySet.Ingress", "securityGroupPolicySet.Egress"],
      });
    }
    const read = (policies: Policies) => ordered(policies, input.SortPolicys === true).map(policyIn);
    await context.write(resetRules, {
      securityGroupId,
      ...(version !== undefined && { version }),
      ...(ingress !== undefined && { ingress: read(ingress) }),
      ...(egress !== undefined && { egress: read(egress) }),
    });
    return {};
  },
});
