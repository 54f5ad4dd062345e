import type { RuleFault } from "../../../domain/fault/rule-fault.ts";

const malformed = ["InvalidParameterValue.Malformed", "InvalidParameterValue"] as const;

/** Codes for rules of security groups. */
export const ruleCodes: { readonly [K in RuleFault["kind"]]: readonly string[] } = {
  "rule.bad-protocol": malformed,
  "rule.bad-ports": malformed,
  "rule.bad-action": malformed,
  "rule.bad-priority": ["InvalidParameterValue.Range", "InvalidParameterValue"],
  "rule.bad-cidr": malformed,
  "rule.bad-ipv6-cidr": malformed,
  "rule.bad-direction": malformed,
  "rule.bad-index": ["InvalidParameterValue.Range", "InvalidParameterValue"],
  "rule.no-peer": ["InvalidParameterValue.Empty", "MissingParameter"],
  "rule.several-peers": ["InvalidParameter.Coexist", "InvalidParameter"],
  "rule.mixed-directions": ["InvalidParameter.Coexist", "InvalidParameter"],
  "rule.family-mismatch": malformed,
  "rule.ipv6-protocol": malformed,
  "rule.peer-is-self": ["InvalidParameterValue"],
  "rule.peer-not-found": ["ResourceNotFound"],
  "rule.peer-mismatch": ["InvalidParameterValue"],
  "rule.template-not-found": ["ResourceNotFound"],
  "rule.exists": ["UnsupportedOperation.DuplicatePolicy", "InvalidParameterValue"],
  "rule.not-found": ["ResourceNotFound"],
  "rule.limit": ["LimitExceeded.SecurityGroupPolicySet", "LimitExceeded"],
  "rule.peer-limit": ["LimitExceeded"],
  "port-range-list.not-found": ["ResourceNotFound"],
  "port-range-list.in-use": ["ResourceInUse"],
  "port-range-list.full": ["LimitExceeded"],
};
