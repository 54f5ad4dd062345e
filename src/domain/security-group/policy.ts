import { refuse } from "../fault/fault.ts";
import { characterCount } from "../name-rules.ts";
import { allPorts, formatPortList, parsePortList } from "../port-range.ts";
import {
  parseAction,
  parsePeerBlock,
  parseProtocol,
  type Protocol,
  portsSuitProtocol,
} from "./rule-matching.ts";
import type { RuleDraft } from "./rule-draft.ts";

/** A rule as Tencent's callers write it; what is "" counts as left out. */
export interface Policy {
  readonly protocol?: string | undefined;
  readonly port?: string | undefined;
  readonly cidr?: string | undefined;
  readonly ipv6Cidr?: string | undefined;
  readonly peerGroupId?: string | undefined;
  readonly action?: string | undefined;
  readonly description?: string | undefined;
  /** The most characters of a description. */
  readonly descriptionLimit: number;
  /** Whether a rule that names no other end speaks of every IPv4 address, or is refused. */
  readonly peerMayBeAnyone: boolean;
}

/** Stands for the address that the caller is seen at. */
const callersAddress = "MY_PUBLIC_IP";

function protocolIn(text: string): Protocol {
  const expected = "TCP, UDP, ICMP, ICMPV6, GRE or ALL";
  return (
    parseProtocol(text) ?? refuse({ kind: "rule.bad-protocol", field: "ruleProtocol", value: text, expected })
  );
}

function portsIn(protocol: Protocol, text: string): string {
  const ranges = text === "" ? [allPorts] : parsePortList(text);
  if (ranges === undefined) {
    const expected = "a port, a range such as 8000-8010, several with commas, or ALL";
    return refuse({ kind: "rule.bad-ports", field: "rulePorts", value: text, expected });
  }
  if (!portsSuitProtocol(protocol, ranges)) {
    const expected = `ALL, since ${protocol.toUpperCase()} has no ports`;
    refuse({ kind: "rule.bad-ports", field: "rulePorts", value: text, expected });
  }
  return formatPortList(ranges);
}

function cidrIn(text: string): string {
  if (text === callersAddress || parsePeerBlock(text)?.kind === "cidr") return text;
  const expected = "an IPv4 address or block";
  return refuse({ kind: "rule.bad-cidr", field: "ruleCidr", value: text, expected });
}

function ipv6CidrIn(text: string, protocol: Protocol): string {
  if (parsePeerBlock(text)?.kind !== "cidr6") {
    const expected = "an IPv6 address or block";
    refuse({ kind: "rule.bad-ipv6-cidr", field: "ruleIpv6Cidr", value: text, expected });
  }
  if (protocol === "icmp") refuse({ kind: "rule.family-mismatch", protocol, peer: text });
  return text;
}

type PeerPart = Pick<RuleDraft, "cidr" | "ipv6Cidr" | "peerGroupId">;

const nobody: PeerPart = { cidr: null, ipv6Cidr: null, peerGroupId: null };

function peerIn(policy: Policy, protocol: Protocol): PeerPart {
  const { cidr = "", ipv6Cidr = "", peerGroupId = "" } = policy;
  const given = { ruleCidr: cidr, ruleIpv6Cidr: ipv6Cidr, rulePeer: peerGroupId };
  const fields = Object.entries(given).flatMap(([field, value]) => (value === "" ? [] : [field]));
  if (fields.length > 1) refuse({ kind: "rule.several-peers", fields });
  if (cidr !== "") return { ...nobody, cidr: cidrIn(cidr) };
  if (ipv6Cidr !== "") return { ...nobody, ipv6Cidr: ipv6CidrIn(ipv6Cidr, protocol) };
  if (peerGroupId !== "") return { ...nobody, peerGroupId };
  if (policy.peerMayBeAnyone) return { ...nobody, cidr: "0.0.0.0/0" };
  return refuse({ kind: "rule.no-peer", anyOf: Object.keys(given) });
}

/** Reads a rule as Tencent's callers write it, or says what is wrong with it. */
export function readPolicy(policy: Policy): RuleDraft {
  const { protocol: protocolText = "", action: actionText = "", description = "" } = policy;
  const protocol = protocolIn(protocolText === "" ? "all" : protocolText);
  if (actionText === "") refuse({ kind: "request.missing", anyOf: ["ruleAction"] });
  const expected = "ACCEPT or DROP";
  const action =
    parseAction(actionText) ??
    refuse({ kind: "rule.bad-action", field: "ruleAction", value: actionText, expected });
  if (characterCount(description) > policy.descriptionLimit) {
    refuse({ kind: "request.too-long", field: "ruleDescription", limit: policy.descriptionLimit });
  }
  return {
    action,
    protocol,
    port: portsIn(protocol, policy.port ?? ""),
    ...peerIn(policy, protocol),
    portRangeListId: null,
    priority: 1,
    narrows: {},
    description,
  };
}
