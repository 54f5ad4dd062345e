import type { VpcFault } from "../../../domain/fault/vpc-fault.ts";
import { bad, conflict, full, missing, type V2Codes } from "./code.ts";

/** Codes for what keeps networks and subnets from being changed. */
export const vpcCodes: V2Codes<VpcFault> = {
  "vpc.has-subnets": conflict("InvalidVpc.CannotDelete"),
  "vpc.has-groups": conflict("InvalidVpc.CannotDelete"),
  "vpc.has-nat-gateways": conflict("InvalidVpc.CannotDelete"),
  "vpc.has-instances": conflict("InvalidVpc.CannotDelete"),
  "vpc.has-route-tables": conflict("InvalidVpc.CannotDelete"),
  "vpc.cidr-overlaps-route": bad("InvalidVpcCidr"),
  "vpc.no-default": missing("InvalidVpc.NotFound"),
  "router.not-found": missing(),
  "vpc.ipv6-in-use": conflict(),
  "subnet.has-havips": conflict("InvalidSubnet.CannotDelete"),
  "subnet.has-route-table": conflict("InvalidSubnet.CannotDelete"),
  "subnet.overlaps-route": bad("InvalidSubnetCidr"),
  "subnet.ipv6-in-use": conflict(),
  "subnet.default-exists": conflict("InvalidSubnet.CreateError"),
  "subnet.no-block": full("InvalidSubnet.CreateError"),
  "reservation.not-found": missing(),
  "reservation.overlap": bad(),
  "reservation.in-use": conflict(),
};
