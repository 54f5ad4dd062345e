import type { New } from "../../domain/row.ts";
import type { SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import type { WriteWork } from "../kit/operation.ts";
import type { RuleDraft } from "../../domain/security-group/rule-draft.ts";

/** Writes rules at the given place of a direction and after it; the place must be free. */
export async function appendRules(
  work: WriteWork,
  securityGroupId: string,
  direction: SecurityGroupRule["direction"],
  drafts: readonly RuleDraft[],
  from = 0,
): Promise<void> {
  if (drafts.length === 0) return;
  const { nowMs } = work.call;
  const rules = drafts.map((draft, index): New<SecurityGroupRule> => ({
    ...draft,
    id: work.mint("securityGroupRule"),
    securityGroupId,
    direction,
    position: from + index,
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
  }));
  await work.tx.insert("securityGroupRule", rules);
}
