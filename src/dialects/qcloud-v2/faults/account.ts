import type { AccountFault } from "../../../domain/fault/account-fault.ts";
import { bad, missing, unsupported, type V2Codes } from "./code.ts";

/** Codes for roles and sessions, which v2 takes keys of and makes none. */
export const accountCodes: V2Codes<AccountFault> = {
  "role.not-found": missing(),
  "session.needs-permanent-key": unsupported(),
  "session.policy-malformed": bad(),
  "session.policy-restricts": unsupported(),
};
