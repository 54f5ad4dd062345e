/** A part of a rule that is not as it must be. */
interface BadPart {
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

/** Rules of security groups, and lists of ports, that are not as the call needs them. */
export type RuleFault =
  | ({ readonly kind: "rule.bad-protocol" } & BadPart)
  | ({ readonly kind: "rule.bad-ports" } & BadPart)
  | ({ readonly kind: "rule.bad-action" } & BadPart)
  | ({ readonly kind: "rule.bad-priority" } & BadPart)
  | ({ readonly kind: "rule.bad-cidr" } & BadPart)
  | ({ readonly kind: "rule.bad-ipv6-cidr" } & BadPart)
  | ({ readonly kind: "rule.bad-direction" } & BadPart)
  | ({ readonly kind: "rule.bad-index" } & BadPart)
  | { readonly kind: "rule.no-peer"; readonly anyOf: readonly string[] }
  | { readonly kind: "rule.several-peers"; readonly fields: readonly string[] }
  | { readonly kind: "rule.mixed-directions" }
  | { readonly kind: "rule.family-mismatch"; readonly protocol: string; readonly peer: string }
  | { readonly kind: "rule.ipv6-protocol"; readonly protocol: string; readonly peer: string }
  | { readonly kind: "rule.peer-is-self"; readonly peerId: string }
  | { readonly kind: "rule.peer-not-found"; readonly peerId: string }
  | { readonly kind: "rule.peer-mismatch"; readonly peerId: string; readonly reason: string }
  | { readonly kind: "rule.template-not-found"; readonly templateId: string }
  | { readonly kind: "rule.exists"; readonly rule: string }
  | { readonly kind: "rule.not-found"; readonly rule: string }
  | { readonly kind: "rule.limit"; readonly securityGroupId: string; readonly limit: number }
  | { readonly kind: "rule.peer-limit"; readonly securityGroupId: string; readonly limit: number }
  | { readonly kind: "port-range-list.not-found"; readonly portRangeListId: string }
  | { readonly kind: "port-range-list.in-use"; readonly portRangeListId: string; readonly by: string }
  | { readonly kind: "port-range-list.full"; readonly portRangeListId: string; readonly limit: number };
