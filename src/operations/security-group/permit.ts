import { refuse } from "../../domain/fault/fault.ts";
import type { RuleDraft } from "../../domain/security-group/rule-draft.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import type { WriteWork } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";
import { lockPortLists } from "./port-lists.ts";
import { type Direction, lockWithPeers, rulesOf } from "./rule-set.ts";

function requirePeer(group: SecurityGroup, peer: SecurityGroup, direction: Direction): void {
  const peerId = peer.id;
  if (group.kind === "enterprise") {
    refuse({ kind: "rule.peer-mismatch", peerId, reason: "rules of enterprise groups name no groups" });
  }
  if (peer.vpcId !== group.vpcId) {
    refuse({ kind: "rule.peer-mismatch", peerId, reason: "it is in another VPC" });
  }
  if (direction === "egress" && peerId === group.id) refuse({ kind: "rule.peer-is-self", peerId });
}

/**
 * Holds a group with the groups and port lists that new rules of a direction name, all of them fit for it.
 */
export async function lockForRules(
  work: WriteWork,
  securityGroupId: string,
  direction: Direction,
  drafts: readonly RuleDraft[],
): Promise<SecurityGroup> {
  const { group, peers } = await lockWithPeers(work, securityGroupId, drafts);
  for (const peer of peers) requirePeer(group, peer, direction);
  await lockPortLists(
    work,
    drafts.flatMap(({ portRangeListId }) => portRangeListId ?? []),
  );
  return group;
}

/** Refuses more rules than a group may have, a rule with a port list counting as all it may ever hold. */
export async function requireWeight(work: WriteWork, securityGroupId: string): Promise<void> {
  const rules = await rulesOf(work.tx, securityGroupId);
  const limit = quotaOf(work, "rulesPerGroup");
  const listIds = [...new Set(rules.flatMap(({ portRangeListId }) => portRangeListId ?? []))];
  const lists = new Map((await work.tx.getMany("portRangeList", listIds)).map((list) => [list.id, list]));
  const weights = rules.map(({ portRangeListId }) => lists.get(portRangeListId ?? "")?.maxEntries ?? 1);
  if (weights.reduce((sum, weight) => sum + weight, 0) > limit) {
    refuse({ kind: "rule.limit", securityGroupId, limit });
  }
  const peerLimit = quotaOf(work, "peerGroupsPerGroup");
  const peers = new Set(rules.flatMap(({ peerGroupId }) => peerGroupId ?? []));
  if (peers.size > peerLimit) refuse({ kind: "rule.peer-limit", securityGroupId, limit: peerLimit });
}
