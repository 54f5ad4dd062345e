/** Instances and key pairs that are not as the call needs them, beyond what their ENIs need. */
export type InstanceFault =
  | { readonly kind: "instance.type-unknown"; readonly instanceType: string }
  | { readonly kind: "instance.image-unknown"; readonly imageId: string }
  | { readonly kind: "instance.id-malformed"; readonly instanceId: string }
  | {
      readonly kind: "instance.zone-mismatch";
      readonly subnetId: string;
      readonly zone: string;
      readonly expected: string;
    }
  | { readonly kind: "instance.address-count"; readonly asked: number; readonly named: number }
  | { readonly kind: "instance.role-not-attached"; readonly instanceId: string; readonly roleName: string }
  | { readonly kind: "instance.deletion-protected"; readonly instanceId: string }
  | { readonly kind: "instance.has-secondary-enis"; readonly instanceId: string }
  | { readonly kind: "key-pair.not-found"; readonly keyPair: string }
  | { readonly kind: "key-pair.name-taken"; readonly name: string }
  | { readonly kind: "key-pair.name-malformed"; readonly name: string; readonly expected: string }
  | { readonly kind: "key-pair.key-malformed" }
  | { readonly kind: "key-pair.key-taken"; readonly keyPair: string }
  | { readonly kind: "key-pair.in-use"; readonly keyPair: string };
