import type { AccountFault } from "../../../domain/fault/account-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for roles and sessions. */
export const accountCodes: AliyunCodes<AccountFault> = {
  "role.not-found": missing("EntityNotExist.Role"),
  "session.needs-permanent-key": forbidden("NoPermission"),
  "session.policy-malformed": bad("InvalidParameter.PolicyGrammar", "InvalidParameter"),
  "session.policy-restricts": bad("InvalidParameter"),
};
