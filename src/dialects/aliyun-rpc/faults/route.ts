import type { RouteFault } from "../../../domain/fault/route-fault.ts";
import { type AliyunCodes, bad, missing } from "./code.ts";

/** Codes for routes and route tables. */
export const routeCodes: AliyunCodes<RouteFault> = {
  "route.destination-malformed": bad("InvalidCidrBlock.Malformed", "InvalidCidrBlock"),
  "route.multipath": bad("InvalidCIDRBlock.Duplicate", "InvalidRouteEntry.Duplicate"),
  "route.next-hop-in-use": bad("DependencyViolation.RouteEntry"),
  "route-table.associated": missing(
    "Forbidden.VSwitchAlreadyAssociatedRouteTable",
    "ResourceAlreadyAssociated.RouteTable",
  ),
  "route-table.not-associated": missing("InvalidBindingStatus.RouteTable"),
  "route-table.main-association": bad(
    "OperationDenied.SwitchToSystemRouteTable",
    "OperationUnsupported.SystemRouteTable",
  ),
  "route-table.has-routes": bad("IncorrectRouteTableStatus.RouteEntryExist"),
};
