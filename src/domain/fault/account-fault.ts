/** Roles, and sessions made from keys, that are not as the call needs them. */
export type AccountFault =
  | { readonly kind: "role.not-found"; readonly role: string }
  | { readonly kind: "session.needs-permanent-key" }
  | { readonly kind: "session.policy-malformed"; readonly expected: string }
  | { readonly kind: "session.policy-restricts" };
