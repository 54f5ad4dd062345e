import type { Attempt } from "../dialects/kit/host.ts";
import type { FaultRule } from "./options.ts";

function applies(rule: FaultRule, attempt: Attempt): boolean {
  return (
    rule.action === attempt.action &&
    (rule.dialect === undefined || rule.dialect === attempt.dialect) &&
    (rule.account === undefined || rule.account === attempt.accountId) &&
    (rule.region === undefined || rule.region === attempt.region)
  );
}

/** Finds the rule that an attempt is to end with; a rule with `times` wears out. */
export function faultStriker(rules: readonly FaultRule[]) {
  const left = new Map(rules.map((rule) => [rule, rule.times ?? Number.POSITIVE_INFINITY]));
  return (attempt: Attempt): FaultRule | undefined => {
    if (left.size === 0) return undefined;
    const rule = rules.find((one) => (left.get(one) ?? 0) > 0 && applies(one, attempt));
    if (rule !== undefined) left.set(rule, (left.get(rule) ?? 0) - 1);
    return rule;
  };
}
