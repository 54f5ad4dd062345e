/** ENIs that are full, many or shared, besides what is wrong with one of them. */
export type EniFault =
  | { readonly kind: "eni.quota-exceeded"; readonly limit: number }
  | { readonly kind: "eni.group-limit"; readonly eniId: string; readonly limit: number }
  | { readonly kind: "eni.not-in-vpc"; readonly eniId: string; readonly vpcId: string }
  | {
      readonly kind: "instance.address-limit";
      readonly instanceId: string;
      readonly eniId: string;
      readonly limit: number;
      readonly asked: number;
    }
  | {
      readonly kind: "instance.ipv6-limit";
      readonly instanceId: string;
      readonly eniId: string;
      readonly limit: number;
      readonly asked: number;
    }
  | { readonly kind: "security-group.full"; readonly securityGroupId: string; readonly limit: number }
  | { readonly kind: "prefix.malformed"; readonly prefix: string; readonly expected: string }
  | { readonly kind: "eni-permission.not-found"; readonly permissionId: string };
