import type { RuleDraft } from "../../domain/security-group/rule-draft.ts";
import { writeOperation } from "../kit/operation.ts";
import { appendRules } from "./append-rules.ts";
import {
  bumpVersion,
  type GroupAndVersion,
  lockWithPeers,
  requireDistinct,
  requireRuleRoom,
  requireVersion,
} from "./rule-set.ts";

/** All the rules that a group is to have; a direction that is left out stays as it is. */
export interface ResetRules extends GroupAndVersion {
  readonly ingress?: readonly RuleDraft[];
  readonly egress?: readonly RuleDraft[];
}

/** Puts other rules in place of all that a group has. */
export const resetRules = writeOperation("security-group/reset-rules", async (work, input: ResetRules) => {
  const { securityGroupId, ingress, egress } = input;
  const { group } = await lockWithPeers(work, securityGroupId, [...(ingress ?? []), ...(egress ?? [])]);
  requireVersion(group, input.version);
  for (const [direction, drafts] of Object.entries({ ingress, egress })) {
    if (drafts === undefined || (direction !== "ingress" && direction !== "egress")) continue;
    requireDistinct(drafts);
    await work.tx.remove("securityGroupRule", { securityGroupId, direction });
    await appendRules(work, securityGroupId, direction, drafts);
  }
  await requireRuleRoom(work, securityGroupId);
  await bumpVersion(work, group);
});
