/** Public addresses that are not as the call needs them. */
export type EipFault =
  | { readonly kind: "eip.id-malformed"; readonly eipId: string; readonly example?: string }
  | { readonly kind: "eip.instance-id-malformed"; readonly instanceId: string }
  | { readonly kind: "eip.not-found"; readonly eipId: string }
  | { readonly kind: "eip.region-quota"; readonly limit: number }
  | { readonly kind: "eip.daily-quota"; readonly limit: number }
  | { readonly kind: "eip.change-quota"; readonly limit: number }
  | { readonly kind: "eip.recovery-quota"; readonly limit: number }
  | { readonly kind: "eip.pool-exhausted"; readonly asked: number; readonly free: number }
  | { readonly kind: "eip.address-unavailable"; readonly address: string }
  | { readonly kind: "eip.address-not-found"; readonly address: string }
  | {
      readonly kind: "eip.wrong-state";
      readonly eipId: string;
      readonly state: string;
      readonly expected: string;
    }
  | { readonly kind: "eip.wrong-kind"; readonly eipId: string; readonly expected: string }
  | { readonly kind: "eip.in-arrears"; readonly eipId: string }
  | { readonly kind: "eip.blocked"; readonly eipId: string }
  | { readonly kind: "eip.deletion-protected"; readonly eipId: string }
  | { readonly kind: "eip.prepaid"; readonly eipId: string }
  | { readonly kind: "eip.not-prepaid"; readonly eipId: string }
  | { readonly kind: "eip.charge-unchanged"; readonly eipId: string; readonly charge: string }
  | { readonly kind: "eip.charges-differ" }
  | {
      readonly kind: "eip.bandwidth-out-of-range";
      readonly value: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "eip.no-target" }
  | { readonly kind: "eip.target-combination"; readonly fields: readonly string[] }
  | { readonly kind: "eip.target-unsupported"; readonly targetId: string }
  | { readonly kind: "eip.instance-has-eip"; readonly instanceId: string }
  | { readonly kind: "eip.private-ip-has-eip"; readonly address: string; readonly eniId: string }
  | { readonly kind: "eip.instance-limit"; readonly instanceId: string; readonly limit: number }
  | { readonly kind: "eip.bound-instance-state"; readonly instanceId: string; readonly state: string }
  | { readonly kind: "eip.wan-ip-blocked"; readonly instanceId: string }
  | { readonly kind: "eip.no-wan-ip"; readonly instanceId: string }
  | { readonly kind: "eip.has-wan-ip"; readonly instanceId: string }
  | { readonly kind: "eip.no-bandwidth"; readonly instanceId: string }
  | { readonly kind: "eip.direct-unsupported"; readonly eipId: string }
  | { readonly kind: "eip.bound-to-gateway"; readonly eipId: string; readonly targetId: string }
  | { readonly kind: "eip.not-primary-address"; readonly eipId: string }
  | { readonly kind: "eip.eni-has-secondary"; readonly eniId: string }
  | { readonly kind: "eip.eni-attached"; readonly eniId: string }
  | { readonly kind: "eip.mode-conflict"; readonly mode: string }
  | { readonly kind: "eip.eni-full"; readonly eniId: string; readonly limit: number }
  | { readonly kind: "eip.target-not-found"; readonly targetId: string }
  | { readonly kind: "eip.target-full"; readonly targetId: string; readonly limit: number }
  | { readonly kind: "eip.used-by-snat"; readonly eipId: string }
  | { readonly kind: "eip.used-by-dnat"; readonly eipId: string }
  | { readonly kind: "eip.not-bound-there"; readonly eipId: string; readonly targetId: string }
  | { readonly kind: "eip.traffic-package-not-found"; readonly packageId: string };
