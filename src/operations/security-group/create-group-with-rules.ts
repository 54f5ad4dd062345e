import type { New } from "../../domain/row.ts";
import type { RuleDraft } from "../../domain/security-group/rule-draft.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import { writeOperation } from "../kit/operation.ts";
import { appendRules } from "./append-rules.ts";
import { makeGroup, type NewGroup } from "./create-group.ts";
import { lockWithPeers, requireDistinct, requireRuleRoom } from "./rule-set.ts";

/** A security group to be made with its rules. */
export interface NewGroupWithRules extends NewGroup {
  readonly ingress: readonly RuleDraft[];
  readonly egress: readonly RuleDraft[];
}

/** Makes a security group together with its rules. */
export const createGroupWithRules = writeOperation(
  "security-group/create-group-with-rules",
  async (work, { ingress, egress, ...input }: NewGroupWithRules): Promise<New<SecurityGroup>> => {
    const group = await makeGroup(work, input);
    await lockWithPeers(work, group.id, [...ingress, ...egress]);
    requireDistinct(ingress);
    requireDistinct(egress);
    await appendRules(work, group.id, "ingress", ingress);
    await appendRules(work, group.id, "egress", egress);
    await requireRuleRoom(work, group.id);
    return group;
  },
);
