import { refuse } from "../../../domain/fault/fault.ts";
import type {
  VpcDestinationIpPortTranslationNatRuleIn,
  VpcSourceIpTranslationNatRuleIn,
} from "../../../generated/tencent-v3.ts";
import type { DnatRule } from "../../../operations/nat/dnat-rules.ts";
import type { SnatRule } from "../../../operations/nat/snat-rules.ts";
import { requireLength } from "./checks.ts";

const protocols = { TCP: "tcp", UDP: "udp" } as const;

function protocolOf(text: string): "tcp" | "udp" {
  const word = text.toUpperCase();
  if (word === "TCP" || word === "UDP") return protocols[word];
  return refuse({ kind: "nat.protocol-unsupported", protocol: text });
}

/** An inward rule as callers send it. */
export function dnatIn(rule: VpcDestinationIpPortTranslationNatRuleIn): DnatRule {
  return { ...dnatNamed(rule), description: requireLength("description", rule.Description) };
}

/** What of an inward rule names it. */
export function dnatNamed(rule: VpcDestinationIpPortTranslationNatRuleIn) {
  return {
    protocol: protocolOf(rule.IpProtocol),
    publicAddress: rule.PublicIpAddress,
    publicPort: String(rule.PublicPort),
    privateAddress: rule.PrivateIpAddress,
    privatePort: String(rule.PrivatePort),
  };
}

/** An outward rule as callers send it, for a subnet or for one address of an instance. */
export function snatIn(rule: VpcSourceIpTranslationNatRuleIn): SnatRule {
  const { ResourceId: id, ResourceType: type, PrivateIpAddress: address, PublicIpAddresses } = rule;
  const missing = (field: string) => refuse({ kind: "request.missing", anyOf: [`natRule.${field}`] });
  if (id === undefined || id === "") return missing("ResourceId");
  if (PublicIpAddresses === undefined || PublicIpAddresses.length === 0) return missing("PublicIpAddresses");
  const description = requireLength("description", rule.Description);
  if (type === "SUBNET") return { source: { subnetId: id }, addresses: PublicIpAddresses, description };
  if (type !== "NETWORKINTERFACE") {
    const expected = "SUBNET or NETWORKINTERFACE";
    return refuse({ kind: "request.malformed", field: "resourceType", value: type ?? "", expected });
  }
  if (address === undefined || address === "") return missing("PrivateIpAddress");
  return { source: { resourceId: id, address }, addresses: PublicIpAddresses, description };
}
