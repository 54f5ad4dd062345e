import { refuse } from "../../domain/fault/fault.ts";
import { draftOf, type RuleDraft } from "../../domain/security-group/rule-draft.ts";
import { writeOperation } from "../kit/operation.ts";
import { appendRules } from "./append-rules.ts";
import {
  bumpVersion,
  type Direction,
  type GroupAndVersion,
  lockWithPeers,
  requireDistinct,
  requireRuleRoom,
  requireVersion,
  rulesOf,
} from "./rule-set.ts";

/** Rules that a group is to have besides those it has. */
export interface AddRules extends GroupAndVersion {
  readonly direction: Direction;
  readonly drafts: readonly RuleDraft[];
  /** The place of the first of them; left out, they come last. */
  readonly index?: number;
}

/** Adds rules to one direction, in the order given, at a place or at the end. */
export const addRules = writeOperation("security-group/add-rules", async (work, input: AddRules) => {
  const { securityGroupId, direction, drafts } = input;
  const { group } = await lockWithPeers(work, securityGroupId, drafts);
  requireVersion(group, input.version);
  const present = await rulesOf(work.tx, securityGroupId, direction);
  const { index = present.length } = input;
  if (index < 0 || index > present.length) {
    const expected = `0 to ${present.length}`;
    refuse({ kind: "rule.bad-index", field: "ruleIndex", value: String(index), expected });
  }
  requireDistinct([...present.map(draftOf), ...drafts]);
  for (const { id, position } of present.slice(index)) {
    await work.tx.update("securityGroupRule", { id }, { position: position + drafts.length });
  }
  await appendRules(work, securityGroupId, direction, drafts, index);
  await requireRuleRoom(work, securityGroupId);
  await bumpVersion(work, group);
});
