import type { RouteFault } from "../../../domain/fault/route-fault.ts";

/** Codes for routes and route tables. */
export const routeCodes: { readonly [K in RouteFault["kind"]]: readonly string[] } = {
  "route.destination-malformed": ["InvalidParameterValue.Malformed", "InvalidParameterValue"],
  "route.multipath": ["UnsupportedOperation.EcmpWithUserRoute", "UnsupportedOperation.Ecmp"],
  "route.next-hop-in-use": ["UnsupportedOperation.NatGatewayHaveRoute", "ResourceInUse"],
  "route-table.associated": ["UnsupportedOperation", "ResourceInUse"],
  "route-table.not-associated": ["ResourceNotFound"],
  "route-table.main-association": ["UnsupportedOperation"],
  "route-table.has-routes": ["ResourceInUse", "UnsupportedOperation"],
};
