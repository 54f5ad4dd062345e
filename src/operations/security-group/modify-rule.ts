import { refuse, required } from "../../domain/fault/fault.ts";
import {
  describeRule,
  draftOf,
  rankedIdentityOf,
  type RuleDraft,
} from "../../domain/security-group/rule-draft.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockForRules, requireWeight } from "./permit.ts";
import { bumpVersion, type Direction, type GroupAndVersion, requireVersion, rulesOf } from "./rule-set.ts";

/** What a rule is to say instead. */
export interface ModifyRule extends GroupAndVersion {
  readonly direction: Direction;
  /** Left out, the rule that says the same is meant, and only its description changes. */
  readonly ruleId?: string;
  readonly draft: RuleDraft;
}

const peerKind = ({ cidr, ipv6Cidr }: RuleDraft) =>
  cidr !== null ? "ruleSourceCidr" : ipv6Cidr !== null ? "ruleIpv6SourceCidr" : "ruleSourceGroup";

/** Changes one rule of a group; its other end stays of the kind that it is. */
export const modifyRule = writeOperation(
  "security-group/modify-rule",
  async (work, { securityGroupId, version, direction, ruleId, draft }: ModifyRule) => {
    const group = await lockForRules(work, securityGroupId, direction, [draft]);
    requireVersion(group, version);
    const present = await rulesOf(work.tx, securityGroupId, direction);
    const identity = rankedIdentityOf(draft);
    const same = present.find((rule) => rankedIdentityOf(draftOf(rule)) === identity);
    const rule = required(ruleId === undefined ? same : present.find((one) => one.id === ruleId), {
      kind: "rule.not-found",
      rule: ruleId ?? describeRule(draft),
    });
    if (same !== undefined && same.id !== rule.id) refuse({ kind: "rule.exists", rule: describeRule(draft) });
    if (peerKind(rule) !== peerKind(draft)) {
      refuse({ kind: "rule.several-peers", fields: [peerKind(rule), peerKind(draft)] });
    }
    await work.tx.update("securityGroupRule", { id: rule.id }, { ...draft, modifiedAtMs: work.call.nowMs });
    await requireWeight(work, securityGroupId);
    await bumpVersion(work, group);
  },
);
