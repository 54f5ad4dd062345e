/** Pools of public addresses, their blocks and EIP segments that are not as the call needs them. */
export type PublicPoolFault =
  | { readonly kind: "public-pool.not-found"; readonly publicPoolId: string }
  | { readonly kind: "public-pool.in-use"; readonly publicPoolId: string; readonly used: number }
  | {
      readonly kind: "public-pool.exhausted";
      readonly publicPoolId: string;
      readonly asked: number;
      readonly free: number;
    }
  | {
      readonly kind: "public-pool.address-elsewhere";
      readonly publicPoolId: string;
      readonly address: string;
    }
  | {
      readonly kind: "public-pool.line-differs";
      readonly publicPoolId: string;
      readonly line: string;
      readonly expected: string;
    }
  | { readonly kind: "public-block.not-found"; readonly publicPoolId: string; readonly cidr: string }
  | { readonly kind: "public-block.foreign"; readonly cidr: string; readonly ranges: readonly string[] }
  | { readonly kind: "public-block.taken"; readonly cidr: string }
  | { readonly kind: "public-block.none-idle"; readonly prefix: number }
  | { readonly kind: "public-block.in-use"; readonly cidr: string; readonly used: number }
  | { readonly kind: "eip-segment.not-found"; readonly segmentId: string }
  | {
      readonly kind: "eip-segment.in-use";
      readonly segmentId: string;
      readonly eipId: string;
      readonly state: string;
    }
  | { readonly kind: "eip-segment.whole"; readonly eipId: string; readonly segmentId: string }
  | { readonly kind: "bandwidth-package.not-found"; readonly packageId: string };
