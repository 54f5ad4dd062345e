import type { RuleSide, RulesRef } from "../../network/network.ts";
import type { RuleSets, RuleState } from "../../network/state.ts";

/** Calls about the rules of security groups, and those that make groups with rules. */
export interface RuleCalls {
  addRules: RuleSide & { readonly rules: readonly RuleState[]; readonly place: number };
  dropRules: RulesRef;
  /** Each is said in the place of the rule at its own. */
  replaceRules: RulesRef & { readonly by: readonly RuleState[] };
  resetRules: RuleSets & { readonly groupId: string };
  createRuledGroup: RuleSets & { readonly name: string };
  cloneGroup: { readonly groupId: string; readonly name: string };
  defaultGroup: { readonly project: string };
  setInnerAccess: { readonly groupId: string; readonly access: RuleState["action"] };
}
