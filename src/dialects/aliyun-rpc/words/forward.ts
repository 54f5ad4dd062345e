import { refuse } from "../../../domain/fault/fault.ts";
import type { NatRule } from "../../../domain/nat/nat-gateway.ts";
import type { DnatRule } from "../../../operations/nat/dnat-rules.ts";
import type { RuleView } from "../../../operations/nat/list-rules.ts";
import { ownEntry } from "../../kit/own-entry.ts";

/** The members of a forward entry, as callers send them. */
export interface ForwardIn {
  readonly ExternalIp?: string;
  readonly ExternalPort?: string;
  readonly InternalIp?: string;
  readonly InternalPort?: string;
  readonly IpProtocol?: string;
}

const protocols: Readonly<Record<string, NatRule["protocol"]>> = { tcp: "tcp", udp: "udp", any: "any" };

function protocolOf(text: string): NatRule["protocol"] {
  return (
    ownEntry(protocols, text.toLowerCase()) ?? refuse({ kind: "nat.protocol-unsupported", protocol: text })
  );
}

const portOf = (text: string) => (text.toLowerCase() === "any" ? "any" : text);

/** The members of an inward rule that are given. */
export function forwardIn(input: ForwardIn): Partial<Omit<DnatRule, "name" | "description">> {
  const { ExternalIp, ExternalPort, InternalIp, InternalPort, IpProtocol } = input;
  return {
    ...(ExternalIp !== undefined && { publicAddress: ExternalIp }),
    ...(ExternalPort !== undefined && { publicPort: portOf(ExternalPort) }),
    ...(InternalIp !== undefined && { privateAddress: InternalIp }),
    ...(InternalPort !== undefined && { privatePort: portOf(InternalPort) }),
    ...(IpProtocol !== undefined && { protocol: protocolOf(IpProtocol) }),
  };
}

/** A whole inward rule. */
export function newForward(input: Required<ForwardIn>): DnatRule {
  return {
    protocol: protocolOf(input.IpProtocol),
    publicAddress: input.ExternalIp,
    publicPort: portOf(input.ExternalPort),
    privateAddress: input.InternalIp,
    privatePort: portOf(input.InternalPort),
  };
}

const words = { tcp: "TCP", udp: "UDP", any: "Any" } as const;
const portWord = (port: string) => (port === "any" ? "Any" : port);

/** An inward rule as both products word it. */
export function forwardOut({ rule, nat }: RuleView) {
  return {
    ForwardEntryId: rule.id,
    ForwardTableId: nat?.forwardTableId ?? "",
    ExternalIp: rule.publicAddress,
    ExternalPort: portWord(rule.publicPort),
    InternalIp: rule.privateAddress,
    InternalPort: portWord(rule.privatePort),
    IpProtocol: words[rule.protocol],
    Status: "Available",
  };
}

/** What actions on forward entries call what their tables share with SNAT. */
export const forwardFaults = {
  "nat.address-not-bound": "InvalidExternalIp.NotFound",
  "nat.table-not-found": "InvalidForwardTableId.NotFound",
  "nat.rule-not-found": "InvalidForwardEntryId.NotFound",
  "nat.address-wholly-mapped": "Forbidden.ExternalIp.UsedInSnatTable",
} as const;

/** What they call the members of an entry. */
export const forwardFields = {
  publicPort: "ExternalPort",
  privatePort: "InternalPort",
  privateAddress: "InternalIp",
  protocol: "IpProtocol",
} as const;
