import { refuse } from "../../domain/fault/fault.ts";
import { describeRule, identityOf, type RuleDraft } from "../../domain/security-group/rule-draft.ts";
import type { SecurityGroup, SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import type { ReadTx } from "../../store/port.ts";
import type { WriteWork } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";

/** Seen from the members: ingress comes to them, egress leaves them. */
export type Direction = SecurityGroupRule["direction"];

/** The rules whose order and number a change must respect. */
export interface GroupAndVersion {
  readonly securityGroupId: string;
  /** The version that the caller has seen; left out, changes since then are no matter. */
  readonly version?: number;
}

/** The rules of a group, in their order. */
export function rulesOf(
  tx: ReadTx,
  securityGroupId: string,
  direction?: Direction,
): Promise<SecurityGroupRule[]> {
  const where = { securityGroupId, ...(direction !== undefined && { direction }) };
  return tx.find("securityGroupRule", { where, orderBy: "position" });
}

/** Holds a group together with the groups that its new rules name: all must exist. */
export async function lockWithPeers(
  work: WriteWork,
  securityGroupId: string,
  drafts: readonly RuleDraft[],
): Promise<{ readonly group: SecurityGroup; readonly peers: readonly SecurityGroup[] }> {
  const peerIds = [...new Set(drafts.flatMap(({ peerGroupId }) => peerGroupId ?? []))];
  const locked = await work.tx.lock("securityGroup", [...new Set([securityGroupId, ...peerIds])].toSorted());
  const known = new Map(locked.map((one) => [one.id, one]));
  const group = known.get(securityGroupId);
  if (group === undefined) return refuse({ kind: "security-group.not-found", securityGroupId });
  const peers = peerIds.map((peerId) => known.get(peerId) ?? refuse({ kind: "rule.peer-not-found", peerId }));
  return { group, peers };
}

/** Refuses a change that was made with an outdated view of the rules. */
export function requireVersion(group: SecurityGroup, given: number | undefined): void {
  const { id: securityGroupId, version } = group;
  if (given === undefined || given === version) return;
  refuse({ kind: "security-group.version-mismatch", securityGroupId, version, given });
}

/** Refuses two rules of a direction that do the same. */
export function requireDistinct(drafts: readonly RuleDraft[]): void {
  const seen = new Set<string>();
  for (const draft of drafts) {
    const identity = identityOf(draft);
    if (seen.has(identity)) refuse({ kind: "rule.exists", rule: describeRule(draft) });
    seen.add(identity);
  }
}

/**
 * Refuses more rules, or more groups named by them, than a group may have; call when the rules are written.
 */
export async function requireRuleRoom(work: WriteWork, securityGroupId: string): Promise<void> {
  const rules = await rulesOf(work.tx, securityGroupId);
  const most = quotaOf(work, "rulesPerGroup");
  if (rules.length > most) refuse({ kind: "rule.limit", securityGroupId, limit: most });
  const limit = quotaOf(work, "rulesPerDirection");
  for (const direction of ["ingress", "egress"] as const) {
    const present = rules.filter((rule) => rule.direction === direction).length;
    if (present > limit) refuse({ kind: "rule.limit", securityGroupId, limit });
  }
  const peerLimit = quotaOf(work, "peerGroupsPerGroup");
  const peers = new Set(rules.flatMap(({ peerGroupId }) => peerGroupId ?? []));
  if (peers.size > peerLimit) refuse({ kind: "rule.peer-limit", securityGroupId, limit: peerLimit });
}

/** Notes that the rules of a group changed. */
export async function bumpVersion(work: WriteWork, { id, version }: SecurityGroup): Promise<void> {
  await work.tx.update("securityGroup", { id }, { version: version + 1, modifiedAtMs: work.call.nowMs });
}

/** Gives each rule the place that it has in the list. */
export async function placeInOrder(work: WriteWork, rules: readonly SecurityGroupRule[]): Promise<void> {
  for (const [position, { id, position: before }] of rules.entries()) {
    if (before !== position) await work.tx.update("securityGroupRule", { id }, { position });
  }
}
