import { refuse } from "../../../../../domain/fault/fault.ts";
import { removeRules } from "../../../../../operations/security-group/remove-rules.ts";
import { action } from "../../../action.ts";
import { directionIn, versionIn } from "../../../words/policy.ts";

function indexIn(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  return refuse({ kind: "rule.bad-index", field: "indexes", value: text, expected: "whole numbers from 0" });
}

export default action<"DeleteSecurityGroupPolicy">({
  async run(input, context) {
    await context.write(removeRules, {
      securityGroupId: input.sgId,
      ...versionIn(input),
      direction: directionIn(input.direction),
      rules: { at: input.indexes.map(indexIn) },
    });
    return { data: [] };
  },
});
