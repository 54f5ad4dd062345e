import type { GuardFault } from "../../../domain/fault/guard-fault.ts";
import { bad, conflict, full, missing, numbered, type V2Codes } from "./code.ts";

/** Codes for security groups. */
export const guardCodes: V2Codes<GuardFault> = {
  "security-group.not-found": numbered(
    7001,
    missing("InvalidSgId.NotFound", "InvalidSecurityGroup.NotFound"),
  ),
  "security-group.vpc-mismatch": bad(),
  "security-group.has-members": numbered(7000, conflict()),
  "security-group.referenced": numbered(7000, conflict()),
  "security-group.is-default": numbered(7000, conflict()),
  "security-group.name-taken": numbered(7005, bad()),
  "security-group.quota-exceeded": numbered(7002, full()),
  "security-group.version-mismatch": numbered(7006, conflict()),
  "security-group.kind-mismatch": conflict(),
  "security-group.has-peers": conflict(),
  "security-group.not-member": conflict(),
  "security-group.is-member": conflict(),
  "security-group.last": conflict(),
};
