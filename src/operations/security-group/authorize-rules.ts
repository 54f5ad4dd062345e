import { draftOf, rankedIdentityOf, type RuleDraft } from "../../domain/security-group/rule-draft.ts";
import { writeOperation } from "../kit/operation.ts";
import { appendRules } from "./append-rules.ts";
import { lockForRules, requireWeight } from "./permit.ts";
import { bumpVersion, type Direction, rulesOf } from "./rule-set.ts";

/** Rules that a group is to have; those it has already are passed over. */
export interface AuthorizeRules {
  readonly securityGroupId: string;
  readonly direction: Direction;
  readonly drafts: readonly RuleDraft[];
}

/** Makes sure that a group has rules, each ranked by its priority. */
export const authorizeRules = writeOperation(
  "security-group/authorize-rules",
  async (work, { securityGroupId, direction, drafts }: AuthorizeRules) => {
    const group = await lockForRules(work, securityGroupId, direction, drafts);
    const present = await rulesOf(work.tx, securityGroupId, direction);
    const known = new Set(present.map((rule) => rankedIdentityOf(draftOf(rule))));
    const fresh = drafts.filter((draft) => {
      const identity = rankedIdentityOf(draft);
      const isFresh = !known.has(identity);
      known.add(identity);
      return isFresh;
    });
    if (fresh.length === 0) return;
    const next = (present.at(-1)?.position ?? -1) + 1;
    await appendRules(work, securityGroupId, direction, fresh, next);
    await requireWeight(work, securityGroupId);
    await bumpVersion(work, group);
  },
);
