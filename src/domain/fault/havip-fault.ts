/** HAVIPs that are not as the call needs them. */
export type HavipFault =
  | { readonly kind: "havip.not-found"; readonly havipId: string }
  | { readonly kind: "havip.has-eip"; readonly havipId: string; readonly address: string }
  | { readonly kind: "havip.no-eip"; readonly havipId: string }
  | { readonly kind: "havip.in-use"; readonly havipId: string; readonly by: string }
  | { readonly kind: "havip.unchecked"; readonly havipId: string }
  | { readonly kind: "havip.member-exists"; readonly havipId: string; readonly memberId: string }
  | { readonly kind: "havip.member-not-found"; readonly havipId: string; readonly memberId: string }
  | { readonly kind: "havip.member-elsewhere"; readonly memberId: string; readonly subnetId: string }
  | { readonly kind: "havip.members-mixed"; readonly havipId: string; readonly memberId: string }
  | { readonly kind: "havip.members-full"; readonly havipId: string; readonly limit: number }
  | { readonly kind: "havip.held"; readonly havipId: string; readonly memberId: string }
  | { readonly kind: "havip.address-not-found"; readonly address: string }
  | { readonly kind: "havip.address-bound"; readonly address: string };
