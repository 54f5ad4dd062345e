import type { VpcFault } from "../../../domain/fault/vpc-fault.ts";

/** Codes for what keeps networks and subnets from being changed, and for reserved addresses. */
export const vpcCodes: { readonly [K in VpcFault["kind"]]: readonly string[] } = {
  "vpc.has-subnets": ["ResourceInUse"],
  "vpc.has-groups": ["ResourceInUse"],
  "vpc.has-nat-gateways": ["ResourceInUse"],
  "vpc.has-instances": ["ResourceInUse"],
  "vpc.has-route-tables": ["UnsupportedOperation.RouteTableHasSubnetRule", "ResourceInUse"],
  "vpc.cidr-overlaps-route": ["InvalidParameterValue.VpcCidrOverlapRoute", "InvalidParameterValue"],
  "vpc.no-default": ["ResourceNotFound"],
  "router.not-found": ["ResourceNotFound"],
  "vpc.ipv6-in-use": ["ResourceInUse"],
  "subnet.has-havips": ["ResourceInUse"],
  "subnet.has-route-table": ["ResourceInUse"],
  "subnet.overlaps-route": ["InvalidParameterValue.SubnetOverlapRoute", "InvalidParameterValue"],
  "subnet.ipv6-in-use": ["ResourceInUse"],
  "subnet.default-exists": ["LimitExceeded.DefaultVpcLimitExceeded", "LimitExceeded"],
  "subnet.no-block": ["ResourceInsufficient.CidrBlock", "ResourceInsufficient"],
  "reservation.not-found": ["InvalidParameterValue.ResourceNotFound", "ResourceNotFound"],
  "reservation.overlap": ["InvalidParameterValue"],
  "reservation.in-use": ["ResourceInUse", "InvalidParameterValue"],
};
