import { refuse } from "../../../domain/fault/fault.ts";
import type { VpcSecurityGroupPolicySetIn } from "../../../generated/tencent-v3.ts";
import type { ReplaceRules } from "../../../operations/security-group/replace-rules.ts";
import { oneDirection, policyIn, versionIn } from "./policy.ts";
import { requireGroupId } from "./security-group.ts";

/** Rules to be put in place of those at the places that they name. */
export function changesIn(input: {
  readonly SecurityGroupId: string;
  readonly SecurityGroupPolicySet: VpcSecurityGroupPolicySetIn;
}): ReplaceRules {
  const { direction, policies } = oneDirection(input.SecurityGroupPolicySet);
  const changes = policies.map((policy) => {
    const index = policy.PolicyIndex ?? refuse({ kind: "request.missing", anyOf: ["ruleIndex"] });
    return { index, draft: policyIn(policy) };
  });
  const places = new Set(changes.map(({ index }) => index));
  if (places.size < changes.length) {
    const twice = changes.find(({ index }, at) => changes.findIndex((one) => one.index === index) < at);
    const expected = "each place once";
    refuse({ kind: "rule.bad-index", field: "ruleIndex", value: String(twice?.index), expected });
  }
  return {
    securityGroupId: requireGroupId(input.SecurityGroupId),
    ...versionIn(input.SecurityGroupPolicySet),
    direction,
    changes,
  };
}
