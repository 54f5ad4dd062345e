import type { GuardFault } from "../../../domain/fault/guard-fault.ts";

/** Codes for security groups. */
export const guardCodes: { readonly [K in GuardFault["kind"]]: readonly string[] } = {
  "security-group.not-found": ["ResourceNotFound", "InvalidSecurityGroupId.NotFound"],
  "security-group.vpc-mismatch": ["UnsupportedOperation.VpcMismatch", "UnsupportedOperation"],
};
