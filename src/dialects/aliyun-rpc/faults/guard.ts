import type { GuardFault } from "../../../domain/fault/guard-fault.ts";
import { type AliyunCodes, forbidden, missing } from "./code.ts";

/** Codes for security groups. */
export const guardCodes: AliyunCodes<GuardFault> = {
  "security-group.not-found": missing("InvalidSecurityGroupId.NotFound"),
  "security-group.vpc-mismatch": forbidden("InvalidSecurityGroupId.NotVpc", "InvalidOperation.VpcMismatch"),
};
