import { replaceRules } from "../../../../../operations/security-group/replace-rules.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { changesIn } from "../../../words/policy-change.ts";

export default action<"vpc", "ReplaceSecurityGroupPolicies">({
  // What was there before is for the vendor's own log alone.
  hints: ["OriginalSecurityGroupPolicySet"],
  async run(input, context) {
    const updateType = input.UpdateType === "Policy" ? undefined : input.UpdateType;
    refuseGiven("updateType", updateType, "whole policies are replaced");
    await context.write(replaceRules, changesIn(input));
    return {};
  },
});
