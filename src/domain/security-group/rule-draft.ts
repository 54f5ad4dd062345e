import { asPortList } from "../port-range.ts";
import type { SecurityGroupRule } from "./security-group.ts";

/** What a rule says, before it has a place. */
export type RuleDraft = Pick<
  SecurityGroupRule,
  | "action"
  | "protocol"
  | "port"
  | "cidr"
  | "ipv6Cidr"
  | "peerGroupId"
  | "portRangeListId"
  | "priority"
  | "narrows"
  | "description"
>;

/** The rule's words without those that do not change what it does. */
export function identityOf(draft: RuleDraft): string {
  const { action, protocol, cidr, ipv6Cidr, peerGroupId, portRangeListId, narrows } = draft;
  const port = asPortList(draft.port);
  const near = Object.entries(narrows).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([action, protocol, port, cidr, ipv6Cidr, peerGroupId, portRangeListId, near]);
}

/** A rule in a few words, for messages. */
export function describeRule(draft: RuleDraft): string {
  const peer = draft.cidr ?? draft.ipv6Cidr ?? draft.peerGroupId ?? "";
  return [draft.action, draft.protocol, draft.portRangeListId ?? draft.port, peer].join(" ");
}

/** What a draft of this rule would be. */
export function draftOf(rule: SecurityGroupRule): RuleDraft {
  const { action, protocol, port, cidr, ipv6Cidr, peerGroupId } = rule;
  const { portRangeListId, priority, narrows, description } = rule;
  return {
    action,
    protocol,
    port,
    cidr,
    ipv6Cidr,
    peerGroupId,
    portRangeListId,
    priority,
    narrows,
    description,
  };
}

/** The same with its priority, where rules are ranked by that and not by their place. */
export function rankedIdentityOf(draft: RuleDraft): string {
  return `${draft.priority} ${identityOf(draft)}`;
}
