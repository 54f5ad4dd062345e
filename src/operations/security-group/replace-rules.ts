import { refuse } from "../../domain/fault/fault.ts";
import { draftOf, type RuleDraft } from "../../domain/security-group/rule-draft.ts";
import { writeOperation } from "../kit/operation.ts";
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

/** What rules at some places are to say instead. */
export interface ReplaceRules extends GroupAndVersion {
  readonly direction: Direction;
  readonly changes: readonly { readonly index: number; readonly draft: RuleDraft }[];
}

/** Puts other words in place of rules of one direction, all or none. */
export const replaceRules = writeOperation(
  "security-group/replace-rules",
  async (work, { securityGroupId, version, direction, changes }: ReplaceRules) => {
    const drafts = changes.map(({ draft }) => draft);
    const { group } = await lockWithPeers(work, securityGroupId, drafts);
    requireVersion(group, version);
    const present = await rulesOf(work.tx, securityGroupId, direction);
    const wanted = present.map(draftOf);
    for (const { index, draft } of changes) {
      const rule = present[index] ?? refuse({ kind: "rule.not-found", rule: String(index) });
      wanted[index] = draft;
      await work.tx.update("securityGroupRule", { id: rule.id }, { ...draft, modifiedAtMs: work.call.nowMs });
    }
    requireDistinct(wanted);
    await requireRuleRoom(work, securityGroupId);
    await bumpVersion(work, group);
  },
);
