import type { NetworkFault } from "../../../domain/fault/network-fault.ts";

/** Codes for networks, subnets and routes. */
export const networkCodes: { readonly [K in NetworkFault["kind"]]: readonly string[] } = {
  "vpc.not-found": ["ResourceNotFound"],
  "vpc.in-use": ["ResourceInUse"],
  "vpc.deletion-protected": ["UnsupportedOperation"],
  "vpc.cidr-overlap": [
    "InvalidParameterValue.SubnetOverlap",
    "InvalidParameterValue.Duplicate",
    "InvalidParameterValue",
  ],
  "vpc.cidr-not-found": ["ResourceNotFound"],
  "vpc.cidr-in-use": ["ResourceInUse"],
  "vpc.mismatch": ["UnsupportedOperation.VpcMismatch", "UnsupportedOperation"],
  "vpc.no-ipv6": ["UnsupportedOperation.NotIpv6Vpc", "UnsupportedOperation"],
  "vpc.has-ipv6": ["LimitExceeded.CidrBlock", "LimitExceeded"],
  "vpc.default-exists": ["ResourceInUse"],
  "subnet.not-found": ["ResourceNotFound"],
  "subnet.in-use": ["ResourceInUse"],
  "subnet.outside-vpc": ["InvalidParameterValue.SubnetRange", "InvalidParameterValue"],
  "subnet.name-taken": ["InvalidParameterValue.Duplicate", "InvalidParameterValue"],
  "subnet.overlap": [
    "InvalidParameterValue.SubnetConflict",
    "InvalidParameterValue.SubnetOverlap",
    "InvalidParameterValue",
  ],
  "subnet.exhausted": ["ResourceInsufficient.Subnet", "ResourceInsufficient"],
  "subnet.no-ipv6": ["UnsupportedOperation.UnassignCidrBlock", "UnsupportedOperation"],
  "subnet.has-ipv6": ["LimitExceeded.CidrBlock", "ResourceInUse.Address", "LimitExceeded"],
  "subnet.vpc-mismatch": [
    "UnsupportedOperation.ResourceMismatch",
    "UnsupportedOperation.VpcMismatch",
    "UnsupportedOperation",
  ],
  "zone.not-found": [
    "InvalidParameterValue.ZoneConflict",
    "InvalidZone.MismatchRegion",
    "InvalidParameterValue",
  ],
  "route-table.not-found": ["ResourceNotFound"],
  "route-table.is-main": [
    "UnsupportedOperation.NotSupportDeleteDefaultRouteTable",
    "UnsupportedOperation.DelDefaultRoute",
    "UnsupportedOperation",
  ],
  "route-table.in-use": [
    "UnsupportedOperation.RouteTableHasSubnetRule",
    "UnsupportedOperation.DelRouteWithSubnet",
    "ResourceInUse",
  ],
  "route-table.vpc-mismatch": ["UnsupportedOperation.VpcMismatch", "UnsupportedOperation"],
  "route.not-found": ["UnsupportedOperation.RecordNotExists", "ResourceNotFound"],
  "route.id-unknown": ["UnsupportedOperation.RecordNotExists", "ResourceNotFound"],
  "route.is-system": ["UnsupportedOperation.SystemRoute", "UnsupportedOperation"],
  "route.exists": ["InvalidParameterValue.Duplicate", "ResourceInUse", "InvalidParameterValue"],
  "route.inside-vpc": [
    "InvalidParameterValue.VpcCidrConflict",
    "InvalidParameterValue.CidrNotInVpc",
    "InvalidParameterValue",
  ],
  "route.next-hop-not-found": ["ResourceNotFound", "InvalidParameterValue.RouteNextHopInvalid"],
  "route.next-hop-unsupported": ["UnsupportedOperation", "InvalidParameterValue"],
};
