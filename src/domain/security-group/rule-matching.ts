import { cidrContainsAddress, cidrOf } from "../address/cidr.ts";
import type { Cidr } from "../address/cidr.ts";
import { parseIpv4 } from "../address/ipv4.ts";
import { cidr6ContainsAddress, cidr6Of, parseIpv6 } from "../address/ipv6.ts";
import type { Cidr6 } from "../address/ipv6.ts";
import { isAllPorts, portsContain } from "../port-range.ts";
import type { PortRange } from "../port-range.ts";

/** The protocols that a security-group rule can name. */
export type Protocol = "tcp" | "udp" | "icmp" | "icmpv6" | "gre" | "all";

/** What a rule does with the traffic it matches. */
export type RuleAction = "accept" | "drop";

/** Seen from the member of the group: ingress comes to it, egress leaves it. */
export type Direction = "ingress" | "egress";

/** The other end that a rule speaks of. */
export type Peer =
  | { readonly kind: "cidr"; readonly cidr: Cidr }
  | { readonly kind: "cidr6"; readonly cidr: Cidr6 }
  | { readonly kind: "group"; readonly groupId: string };

const protocols: ReadonlySet<string> = new Set<Protocol>(["tcp", "udp", "icmp", "icmpv6", "gre", "all"]);
const actions: ReadonlySet<string> = new Set<RuleAction>(["accept", "drop"]);

function isProtocol(text: string): text is Protocol {
  return protocols.has(text);
}

function isAction(text: string): text is RuleAction {
  return actions.has(text);
}

/** Reads a protocol in any letter case, as both vendors do. */
export function parseProtocol(text: string): Protocol | undefined {
  const lower = text.toLowerCase();
  return isProtocol(lower) ? lower : undefined;
}

/** Reads an action in any letter case. */
export function parseAction(text: string): RuleAction | undefined {
  const lower = text.toLowerCase();
  return isAction(lower) ? lower : undefined;
}

/** Reads the address or block of a rule; host bits are dropped, since a rule means the whole block. */
export function parsePeerBlock(text: string): Peer | undefined {
  const parts = /^([^/]*)(?:\/(0|[1-9]\d{0,2}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, address = "", length] = parts;
  const four = parseIpv4(address);
  const six = four === undefined ? parseIpv6(address) : undefined;
  const prefix = length === undefined ? undefined : Number(length);
  if (four !== undefined && (prefix ?? 32) <= 32) return { kind: "cidr", cidr: cidrOf(four, prefix ?? 32) };
  if (six !== undefined && (prefix ?? 128) <= 128)
    return { kind: "cidr6", cidr: cidr6Of(six, prefix ?? 128) };
  return undefined;
}

/** Whether a protocol's packets carry ports. */
export function hasPorts(protocol: Protocol): boolean {
  return protocol === "tcp" || protocol === "udp";
}

/** Whether ports may be given with a protocol: both vendors want "all" with one that has none. */
export function portsSuitProtocol(protocol: Protocol, ports: readonly PortRange[]): boolean {
  return hasPorts(protocol) || ports.every(isAllPorts);
}

/**
 * One normalised rule. The smallest `order` that matches wins, and drop beats accept at equal order.
 *
 * Tencent: `order` is the position in the list, so it never repeats. Alibaba: `order` is the priority.
 */
export interface Rule {
  readonly direction: Direction;
  readonly order: number;
  readonly protocol: Protocol;
  readonly ports: readonly PortRange[];
  readonly peer: Peer;
  readonly action: RuleAction;
}

/** The first packet of a connection, seen from a member of the groups whose rules are asked. */
export interface Packet {
  readonly direction: Direction;
  readonly protocol: Exclude<Protocol, "all">;
  /** The destination port of a tcp or udp packet. */
  readonly port?: number;
  /** An IPv4 address as a number, or an IPv6 address as a bigint. */
  readonly peerAddress: number | bigint;
  /** The groups of the other end, when it is a network interface that we know. */
  readonly peerGroupIds: readonly string[];
}

/** What happens to traffic that no rule matches. */
export interface Fallback {
  readonly ingress: RuleAction;
  readonly egress: RuleAction;
  /** Groups of this member whose inner policy lets members reach each other. */
  readonly innerAcceptGroupIds: readonly string[];
}

/** The decision and what made it. */
export type Verdict<R extends Rule = Rule> =
  | { readonly action: RuleAction; readonly by: "rule"; readonly rule: R }
  | { readonly action: "accept"; readonly by: "inner-policy"; readonly groupId: string }
  | { readonly action: RuleAction; readonly by: "default" };

/** Drops what no rule accepts: a Tencent group, and an Alibaba enterprise group. */
export const dropByDefault: Fallback = { ingress: "drop", egress: "drop", innerAcceptGroupIds: [] };

function peerMatches(peer: Peer, packet: Packet): boolean {
  const address = packet.peerAddress;
  if (peer.kind === "group") return packet.peerGroupIds.includes(peer.groupId);
  if (peer.kind === "cidr") return typeof address === "number" && cidrContainsAddress(peer.cidr, address);
  return typeof address === "bigint" && cidr6ContainsAddress(peer.cidr, address);
}

/** Whether a rule speaks of a packet. */
export function ruleMatches(rule: Rule, packet: Packet): boolean {
  if (rule.direction !== packet.direction) return false;
  if (rule.protocol !== "all" && rule.protocol !== packet.protocol) return false;
  if (hasPorts(packet.protocol) && !portsContain(rule.ports, packet.port ?? -1)) return false;
  return peerMatches(rule.peer, packet);
}

function precedes(one: Rule, other: Rule): boolean {
  if (one.order !== other.order) return one.order < other.order;
  return one.action === "drop" && other.action === "accept";
}

function strongestMatch<R extends Rule>(rules: readonly R[], packet: Packet): R | undefined {
  let strongest: R | undefined;
  for (const rule of rules) {
    if (!ruleMatches(rule, packet)) continue;
    if (strongest === undefined || precedes(rule, strongest)) strongest = rule;
  }
  return strongest;
}

/** Decides about a packet; between rules that are equal in every way the earlier one is named. */
export function decide<R extends Rule>(
  rules: readonly R[],
  packet: Packet,
  fallback: Fallback = dropByDefault,
): Verdict<R> {
  const rule = strongestMatch(rules, packet);
  if (rule !== undefined) return { action: rule.action, by: "rule", rule };
  // Alibaba documents the inner policy as weaker than every rule that someone wrote.
  const groupId = fallback.innerAcceptGroupIds.find((id) => packet.peerGroupIds.includes(id));
  if (groupId !== undefined) return { action: "accept", by: "inner-policy", groupId };
  return { action: fallback[packet.direction], by: "default" };
}
