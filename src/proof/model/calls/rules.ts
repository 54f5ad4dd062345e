import type { RuleRef } from "../../network/network.ts";

/** Calls about the rules of security groups. */
export interface RuleCalls {
  addRule: RuleRef;
  dropRule: RuleRef;
}
