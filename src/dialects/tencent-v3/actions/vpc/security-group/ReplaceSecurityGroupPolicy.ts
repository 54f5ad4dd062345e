import { refuse } from "../../../../../domain/fault/fault.ts";
import { replaceRules } from "../../../../../operations/security-group/replace-rules.ts";
import { action } from "../../../action.ts";
import { changesIn } from "../../../words/policy-change.ts";

export default action<"vpc", "ReplaceSecurityGroupPolicy">({
  // What was there before is for the vendor's own log alone.
  hints: ["OriginalSecurityGroupPolicySet"],
  async run(input, context) {
    const change = changesIn(input);
    const asked = change.changes.length;
    if (asked > 1) refuse({ kind: "request.too-many", field: "securityGroupPolicySet", limit: 1, asked });
    await context.write(replaceRules, change);
    return {};
  },
});
