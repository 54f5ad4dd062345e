import type { VpcFault } from "../../../domain/fault/vpc-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for what keeps networks and vSwitches from being changed, and for reserved blocks. */
export const vpcCodes: AliyunCodes<VpcFault> = {
  "vpc.has-subnets": bad("DependencyViolation.VSwitch"),
  "vpc.has-groups": bad("DependencyViolation.SecurityGroup"),
  "vpc.has-nat-gateways": bad("DependencyViolation.NatGateway"),
  "vpc.has-instances": bad("DependencyViolation.Instance"),
  "vpc.has-route-tables": bad("DependencyViolation.RouteEntry"),
  "vpc.cidr-overlaps-route": bad("OperationFailed.ConflictWithEntry", "InvalidCidrBlock.Overlapped"),
  "vpc.no-default": missing("InvalidVpcId.NotFound"),
  "router.not-found": missing("InvalidVRouterId.NotFound"),
  "vpc.ipv6-in-use": bad("DependencyViolation.VSwitch"),
  "subnet.has-havips": bad("DependencyViolation.HaVip"),
  "subnet.has-route-table": bad("DependencyViolation.RouteTable", "DependencyViolation"),
  "subnet.overlaps-route": bad("InvalidCidrBlock.Overlapped"),
  "subnet.ipv6-in-use": bad("DependencyViolation"),
  "subnet.default-exists": forbidden("DefaultVswitch.Existed"),
  "subnet.no-block": bad("ResourceNotEnough.CidrBlock"),
  "reservation.not-found": missing("ResourceNotFound.VSwitchCidrReservation"),
  "reservation.overlap": bad("InvalidCidrBlock.Overlapped"),
  "reservation.in-use": bad("DependencyViolation"),
};
