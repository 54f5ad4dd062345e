import { refuse } from "../../../domain/fault/fault.ts";
import { characterCount } from "../../../domain/name-rules.ts";
import { formatPortPair, isAllPorts, parsePortPair } from "../../../domain/port-range.ts";
import {
  hasPorts,
  parseAction,
  parseProtocol,
  type Protocol,
} from "../../../domain/security-group/rule-matching.ts";
import type { RuleDraft } from "../../../domain/security-group/rule-draft.ts";
import type { Direction } from "../../../operations/security-group/rule-set.ts";
import { type PermissionIn, peerIn, nearIn } from "./permission-ends.ts";

/** Codes by the part of a rule that is wrong; an action answers with those that it documents. */
export const ruleFieldFaults = {
  ruleDescription: "InvalidSecurityGroupDiscription.Malformed",
  ruleDestCidr: "InvalidDestCidrIp.Malformed",
  ruleIpv6DestCidr: "InvalidParam.Ipv6DestCidrIp",
  ruleIpv6SourceCidr: "InvalidParam.Ipv6SourceCidrIp",
  ruleNicType: "InvalidNicType.ValueNotSupported",
  ruleSourceCidr: "InvalidSourceCidrIp.Malformed",
  ruleSourcePorts: "InvalidSourcePortRange.Malformed",
} as const;

function protocolIn(text: string): Protocol {
  if (text === "") refuse({ kind: "request.missing", anyOf: ["ruleProtocol"] });
  const expected = "TCP, UDP, ICMP, ICMPv6, GRE or ALL";
  return (
    parseProtocol(text) ?? refuse({ kind: "rule.bad-protocol", field: "ruleProtocol", value: text, expected })
  );
}

/** Ports as ECS writes them: `1/200`, or `-1/-1` where there are none or all are meant. */
function portsIn(field: "rulePorts" | "ruleSourcePorts", protocol: Protocol, text: string): string {
  const range = parsePortPair(text);
  if (range !== undefined && (hasPorts(protocol) || isAllPorts(range))) return formatPortPair(range);
  const expected = hasPorts(protocol) ? "two ports of 1 to 65535, such as 1/200" : "-1/-1";
  return refuse({ kind: "rule.bad-ports", field, value: text, expected });
}

function portPart(input: PermissionIn, protocol: Protocol): Pick<RuleDraft, "port" | "portRangeListId"> {
  const { PortRange: text = "", PortRangeListId: listId = "" } = input;
  if (listId !== "") {
    if (text !== "") refuse({ kind: "rule.several-peers", fields: ["rulePorts", "portRangeListId"] });
    if (!hasPorts(protocol)) {
      const expected = "no list, since only TCP and UDP have ports";
      refuse({ kind: "rule.bad-ports", field: "portRangeListId", value: listId, expected });
    }
    return { port: "", portRangeListId: listId };
  }
  if (text === "" && hasPorts(protocol)) refuse({ kind: "request.missing", anyOf: ["rulePorts"] });
  return { port: portsIn("rulePorts", protocol, text === "" ? "-1/-1" : text), portRangeListId: null };
}

function priorityIn(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100) return Number(text);
  return refuse({ kind: "rule.bad-priority", field: "rulePriority", value: text, expected: "1 to 100" });
}

function descriptionIn(text: string): string {
  const limit = 512;
  if (characterCount(text) > limit) refuse({ kind: "request.too-long", field: "ruleDescription", limit });
  return text;
}

function requireFamily(protocol: Protocol, peer: Pick<RuleDraft, "cidr" | "ipv6Cidr">): void {
  if (protocol === "icmp" && peer.ipv6Cidr !== null) {
    refuse({ kind: "rule.family-mismatch", protocol, peer: peer.ipv6Cidr });
  }
  if (protocol === "icmpv6" && peer.cidr !== null) {
    refuse({ kind: "rule.ipv6-protocol", protocol, peer: peer.cidr });
  }
}

/** Reads a rule as ECS's callers write it, or says what is wrong with it. */
export function readPermission(direction: Direction, input: PermissionIn): RuleDraft {
  const protocol = protocolIn(input.IpProtocol ?? "");
  const { NicType: nicType = "intranet", SourcePortRange: sourcePorts = "" } = input;
  if (nicType.toLowerCase() !== "intranet") {
    const expected = "intranet, since every group is in a VPC";
    refuse({ kind: "request.malformed", field: "ruleNicType", value: nicType, expected });
  }
  const { Policy: policy = "accept" } = input;
  const expected = "accept or drop";
  const action =
    parseAction(policy) ?? refuse({ kind: "rule.bad-action", field: "ruleAction", value: policy, expected });
  const peer = peerIn(direction, input);
  requireFamily(protocol, peer);
  const ports =
    sourcePorts === "" ? {} : { SourcePortRange: portsIn("ruleSourcePorts", protocol, sourcePorts) };
  return {
    action,
    protocol,
    ...portPart(input, protocol),
    ...peer,
    priority: priorityIn(input.Priority ?? "1"),
    narrows: { ...ports, ...nearIn(direction, input) },
    description: descriptionIn(input.Description ?? ""),
  };
}
