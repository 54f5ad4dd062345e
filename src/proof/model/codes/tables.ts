import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with route tables and routes; "" where none can be met. */
export const tableCodes = {
  "table unknown": codes("ResourceNotFound", "InvalidRouteTableId.NotFound", "InvalidRouteTableId.NotFound"),
  "too many tables": codes("LimitExceeded", "RouteTableLimitExceeded", "QuotaExceeded.RouteTable"),
  "table is main": codes(
    "UnsupportedOperation.DelDefaultRoute UnsupportedOperation.NotSupportDeleteDefaultRouteTable",
    "OperationFailed",
    "IncorrectRouteTableType",
  ),
  "table in use": codes(
    "UnsupportedOperation.DelRouteWithSubnet UnsupportedOperation.RouteTableHasSubnetRule",
    "OperationFailed",
    "IncorrectVSwitchStatus",
  ),
  "table has routes": codes("", "", "IncorrectRouteTableStatus.RouteEntryExist"),
  "table of another vpc": codes(
    "UnsupportedOperation.VpcMismatch",
    "InvalidRouteTableId.NotFound",
    "Forbidden.NotInSameVpc",
  ),
  "main table by name": codes(
    "",
    "",
    "OperationDenied.SwitchToSystemRouteTable OperationUnsupported.SystemRouteTable",
  ),
  "other table first": codes("", "", "Forbidden.VSwitchAlreadyAssociatedRouteTable"),
  "subnet not in table": codes("", "", "InvalidBindingStatus.RouteTable OperationFailed.VSwitchNotAssociate"),
  "vpc has tables": codes("", "", "DependencyViolation.RouteEntry"),
  "subnet has table": codes("", "", "DependencyViolation.RouteTable DependencyViolation"),
  "subnet over route": codes(
    "InvalidParameterValue.SubnetOverlapRoute",
    "InvalidSubnetCidr",
    "InvalidCidrBlock.Overlapped",
  ),
  "destination malformed": codes(
    "InvalidParameterValue.Malformed",
    "InvalidDestinationCidr",
    "InvalidCidrBlock.Malformed",
  ),
  "destination inside": codes(
    "InvalidParameterValue.VpcCidrConflict",
    "InvalidDestinationCidr",
    "InvalidCidrBlock",
  ),
  "destination taken": codes(
    "UnsupportedOperation.EcmpWithUserRoute UnsupportedOperation.Ecmp",
    "RouteAlreadyExists",
    "InvalidCIDRBlock.Duplicate InvalidRouteEntry.Duplicate",
  ),
  "route exists": codes(
    "InvalidParameterValue.Duplicate",
    "RouteAlreadyExists",
    "InvalidCIDRBlock.Duplicate RouteConflict.AlreadyExist",
  ),
  "route unknown": codes("ResourceNotFound", "InvalidRouteNextHub.NotFound", "InvalidRouteEntry.NotFound"),
  "route is own": codes("UnsupportedOperation.SystemRoute", "", "OperationDenied"),
  "too many routes": codes("LimitExceeded", "RouteLimitExceeded", "QuotaExceeded"),
  "hop kind unknown": codes("UnsupportedOperation", "InvalidRouteNextType", "InvalidNextHopType"),
  "hop unknown": codes("ResourceNotFound", "InvalidRouteNextHub.NotFound", "InvalidNextHopId.NotFound"),
  "instance is hop": codes("", "", "DependencyViolation.RouteEntry"),
} satisfies CodesByRule;
