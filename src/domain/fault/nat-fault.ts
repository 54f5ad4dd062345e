/** NAT gateways, their public addresses and their rules that are not as the call needs them. */
export type NatFault =
  | { readonly kind: "nat.public-port-malformed"; readonly port: string }
  | { readonly kind: "nat.private-port-malformed"; readonly port: string }
  | { readonly kind: "nat.private-address-malformed"; readonly address: string }
  /** Of a rule that is to be replaced the call has another field than of the one to come. */
  | { readonly kind: "nat.protocol-unsupported"; readonly protocol: string; readonly parameter?: string }
  | { readonly kind: "nat.not-found"; readonly natGatewayId: string }
  | {
      readonly kind: "nat.wrong-state";
      readonly natGatewayId: string;
      readonly state: string;
      readonly expected: string;
    }
  | { readonly kind: "nat.deletion-protected"; readonly natGatewayId: string }
  | { readonly kind: "nat.has-snat-rules"; readonly natGatewayId: string; readonly by: string }
  | { readonly kind: "nat.has-dnat-rules"; readonly natGatewayId: string; readonly by: string }
  | { readonly kind: "nat.has-eips"; readonly natGatewayId: string; readonly by: string }
  | { readonly kind: "nat.address-limit"; readonly natGatewayId: string; readonly limit: number }
  | { readonly kind: "nat.address-not-found"; readonly address: string }
  | { readonly kind: "nat.address-in-use"; readonly address: string }
  | { readonly kind: "nat.address-not-bound"; readonly natGatewayId: string; readonly address: string }
  | { readonly kind: "nat.address-has-rule"; readonly address: string; readonly rule: string }
  | { readonly kind: "nat.last-address"; readonly natGatewayId: string }
  | { readonly kind: "nat.address-wholly-mapped"; readonly address: string }
  | { readonly kind: "nat.table-not-found"; readonly tableId: string }
  | { readonly kind: "nat.rule-not-found"; readonly rule: string }
  | { readonly kind: "nat.rule-exists"; readonly rule: string }
  | { readonly kind: "nat.rule-limit"; readonly natGatewayId: string; readonly limit: number }
  | { readonly kind: "nat.private-address-unknown"; readonly address: string; readonly vpcId: string }
  | { readonly kind: "nat.unchanged"; readonly natGatewayId: string; readonly field: string };
