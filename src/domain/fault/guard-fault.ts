/** Security groups that are not as the call needs them. */
export type GuardFault =
  | { readonly kind: "security-group.not-found"; readonly securityGroupId: string }
  | {
      readonly kind: "security-group.vpc-mismatch";
      readonly securityGroupId: string;
      readonly vpcId: string;
    };
