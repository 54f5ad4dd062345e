/** Tags that are not as the vendor allows them, and resources that cannot be tagged as the call asks. */
export type TagFault =
  | { readonly kind: "tag.key-empty" }
  | { readonly kind: "tag.key-too-long"; readonly key: string; readonly limit: number }
  | { readonly kind: "tag.key-reserved"; readonly key: string }
  | { readonly kind: "tag.key-characters"; readonly key: string }
  | { readonly kind: "tag.key-duplicate"; readonly key: string }
  | { readonly kind: "tag.value-empty"; readonly key: string }
  | { readonly kind: "tag.value-too-long"; readonly key: string; readonly limit: number }
  | { readonly kind: "tag.value-characters"; readonly key: string }
  | { readonly kind: "tag.too-many"; readonly limit: number; readonly asked: number }
  | { readonly kind: "tag.resource-full"; readonly resourceId: string; readonly limit: number }
  | { readonly kind: "tag.keys-exhausted"; readonly limit: number }
  | { readonly kind: "tag.values-exhausted"; readonly key: string; readonly limit: number }
  | { readonly kind: "tag.not-found"; readonly key: string; readonly value: string }
  | { readonly kind: "tag.exists"; readonly key: string; readonly value: string }
  | { readonly kind: "tag.in-use"; readonly key: string; readonly value: string }
  | { readonly kind: "tag.attached"; readonly resourceId: string; readonly key: string }
  | { readonly kind: "tag.not-attached"; readonly resourceId: string; readonly key: string }
  | { readonly kind: "tag.resource-not-found"; readonly resourceId: string }
  | { readonly kind: "tag.resource-malformed"; readonly name: string }
  | { readonly kind: "tag.service-unsupported"; readonly name: string }
  | { readonly kind: "tag.kind-unsupported"; readonly name: string }
  | { readonly kind: "tag.region-unknown"; readonly region: string }
  | { readonly kind: "tag.too-many-resources"; readonly limit: number; readonly asked: number };
