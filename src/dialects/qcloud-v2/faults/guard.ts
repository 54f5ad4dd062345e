import type { GuardFault } from "../../../domain/fault/guard-fault.ts";
import { bad, missing, type V2Codes } from "./code.ts";

/** Codes for security groups. */
export const guardCodes: V2Codes<GuardFault> = {
  "security-group.not-found": missing("InvalidSgId.NotFound", "InvalidSecurityGroup.NotFound"),
  "security-group.vpc-mismatch": bad(),
};
