import { refuse } from "../../domain/fault/fault.ts";
import { describeRule, identityOf, type RuleDraft } from "../../domain/security-group/rule-draft.ts";
import type { SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockGroup } from "./lock-group.ts";
import {
  bumpVersion,
  type Direction,
  type GroupAndVersion,
  placeInOrder,
  requireVersion,
  rulesOf,
} from "./rule-set.ts";

/** Rules that are to go, by their places or by what they say. */
export interface RemoveRules extends GroupAndVersion {
  readonly direction: Direction;
  readonly rules: { readonly at: readonly number[] } | { readonly saying: readonly RuleDraft[] };
}

function named(present: readonly SecurityGroupRule[], { rules }: RemoveRules): SecurityGroupRule[] {
  if ("at" in rules) {
    return rules.at.map((index) => present[index] ?? refuse({ kind: "rule.not-found", rule: String(index) }));
  }
  return rules.saying.map((draft) => {
    const identity = identityOf(draft);
    const found = present.find((rule) => identityOf(rule) === identity);
    return found ?? refuse({ kind: "rule.not-found", rule: describeRule(draft) });
  });
}

/** Removes rules of one direction, all or none; those behind them move up. */
export const removeRules = writeOperation("security-group/remove-rules", async (work, input: RemoveRules) => {
  const group = await lockGroup(work, input.securityGroupId);
  requireVersion(group, input.version);
  const present = await rulesOf(work.tx, group.id, input.direction);
  const going = new Set(named(present, input).map((rule) => rule.id));
  await work.tx.remove("securityGroupRule", { id: [...going] });
  await placeInOrder(
    work,
    present.filter((rule) => !going.has(rule.id)),
  );
  await bumpVersion(work, group);
});
