import type { RouteFault } from "../../../domain/fault/route-fault.ts";
import { bad, conflict, missing, type V2Codes } from "./code.ts";

/** Codes for routes and route tables. */
export const routeCodes: V2Codes<RouteFault> = {
  "route.destination-malformed": bad("InvalidDestinationCidr"),
  "route.multipath": bad("RouteAlreadyExists"),
  "route.next-hop-in-use": conflict(),
  "route-table.associated": conflict(),
  "route-table.not-associated": missing("InvalidRouteTableId.NotFound"),
  "route-table.main-association": conflict(),
  "route-table.has-routes": conflict(),
};
