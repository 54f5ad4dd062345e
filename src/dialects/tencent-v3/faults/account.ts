import type { AccountFault } from "../../../domain/fault/account-fault.ts";

/** Codes for roles and sessions. */
export const accountCodes: { readonly [K in AccountFault["kind"]]: readonly string[] } = {
  "role.not-found": ["ResourceNotFound.RoleNotFound", "ResourceNotFound"],
  "session.needs-permanent-key": ["UnauthorizedOperation"],
  "session.policy-malformed": ["InvalidParameter.StrategyFormatError", "InvalidParameter"],
  "session.policy-restricts": ["UnsupportedOperation"],
};
