import type { GuardFault } from "../../../domain/fault/guard-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for security groups. */
export const guardCodes: AliyunCodes<GuardFault> = {
  "security-group.not-found": missing("InvalidSecurityGroupId.NotFound"),
  "security-group.vpc-mismatch": forbidden("InvalidSecurityGroupId.NotVpc", "InvalidOperation.VpcMismatch"),
  "security-group.has-members": forbidden("DependencyViolation"),
  "security-group.referenced": forbidden("DependencyViolation"),
  "security-group.is-default": forbidden("DependencyViolation"),
  "security-group.name-taken": bad("InvalidSecurityGroupName.Malformed"),
  "security-group.quota-exceeded": forbidden("QuotaExceed.SecurityGroup"),
  "security-group.version-mismatch": forbidden("Operation.Conflict"),
  "security-group.kind-mismatch": forbidden("InvalidOperation.MultiGroupType", "OperationDenied"),
  "security-group.has-peers": forbidden("DependencyViolation"),
  "security-group.not-member": forbidden("InstanceNotInSecurityGroup"),
  "security-group.is-member": forbidden("InvalidInstanceId.AlreadyExists"),
  "security-group.last": forbidden("InstanceLastSecurityGroup"),
};
