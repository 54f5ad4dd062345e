import type { GatewayFault } from "../../../domain/fault/gateway-fault.ts";

/** Codes for gateways of another vendor's, which no action of API 3.0 names. */
export const gatewayCodes: { readonly [K in GatewayFault["kind"]]: readonly string[] } = {
  "gateway.not-found": ["ResourceNotFound"],
  "gateway.table-unfit": ["UnsupportedOperation"],
  "gateway.table-not-found": ["ResourceNotFound"],
  "publish-target.not-found": ["ResourceNotFound"],
  "route-target.not-found": ["ResourceNotFound"],
  "route-target-group.not-found": ["ResourceNotFound"],
};
