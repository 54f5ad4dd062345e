import { refuse } from "../../domain/fault/fault.ts";
import { draftOf, rankedIdentityOf, type RuleDraft } from "../../domain/security-group/rule-draft.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockGroup } from "./lock-group.ts";
import { bumpVersion, type Direction, rulesOf } from "./rule-set.ts";

/** Rules that a group is to have no more, by their ids or by what they say. */
export interface RevokeRules {
  readonly securityGroupId: string;
  readonly direction: Direction;
  readonly ids: readonly string[];
  readonly drafts: readonly RuleDraft[];
}

/** Makes sure that a group does not have rules that say something; rules named by id must be there. */
export const revokeRules = writeOperation(
  "security-group/revoke-rules",
  async (work, { securityGroupId, direction, ids, drafts }: RevokeRules) => {
    const group = await lockGroup(work, securityGroupId);
    const present = await rulesOf(work.tx, securityGroupId, direction);
    const absent = ids.find((id) => !present.some((rule) => rule.id === id));
    if (absent !== undefined) refuse({ kind: "rule.not-found", rule: absent });
    const unwanted = new Set(drafts.map(rankedIdentityOf));
    const going = present.filter(
      (rule) => ids.includes(rule.id) || unwanted.has(rankedIdentityOf(draftOf(rule))),
    );
    if (going.length === 0) return;
    await work.tx.remove("securityGroupRule", { id: going.map((rule) => rule.id) });
    await bumpVersion(work, group);
  },
);
