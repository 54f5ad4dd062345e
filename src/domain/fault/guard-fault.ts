/** Security groups that are not as the call needs them. */
export type GuardFault =
  | { readonly kind: "security-group.not-found"; readonly securityGroupId: string }
  | {
      readonly kind: "security-group.vpc-mismatch";
      readonly securityGroupId: string;
      readonly vpcId: string;
    }
  | {
      readonly kind: "security-group.has-members";
      readonly securityGroupId: string;
      readonly members: number;
    }
  | { readonly kind: "security-group.referenced"; readonly securityGroupId: string; readonly by: string }
  | { readonly kind: "security-group.is-default"; readonly securityGroupId: string }
  | { readonly kind: "security-group.name-taken"; readonly name: string }
  | { readonly kind: "security-group.quota-exceeded"; readonly limit: number }
  | {
      readonly kind: "security-group.version-mismatch";
      readonly securityGroupId: string;
      readonly version: number;
      readonly given: number;
    }
  | {
      readonly kind: "security-group.kind-mismatch";
      readonly securityGroupId: string;
      readonly groupKind: string;
    }
  | { readonly kind: "security-group.has-peers"; readonly securityGroupId: string; readonly peerId: string }
  | {
      readonly kind: "security-group.not-member";
      readonly securityGroupId: string;
      readonly memberId: string;
    }
  | {
      readonly kind: "security-group.is-member";
      readonly securityGroupId: string;
      readonly memberId: string;
    }
  | {
      readonly kind: "security-group.last";
      readonly securityGroupId: string;
      readonly memberId: string;
    };
