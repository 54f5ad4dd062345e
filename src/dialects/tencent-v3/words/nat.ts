import type { Eip } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { NatRule } from "../../../domain/nat/nat-gateway.ts";
import type {
  VpcDestinationIpPortTranslationNatRuleOut,
  VpcNatGatewayOut,
  VpcSourceIpTranslationNatRuleOut,
} from "../../../generated/tencent-v3.ts";
import type { NatView } from "../../../operations/nat/nat-view.ts";
import { tagSet } from "./tags.ts";
import { localTime } from "./times.ts";

function addressOut(eip: Eip) {
  return {
    AddressId: eip.id,
    PublicIpAddress: eip.address,
    IsBlocked: eip.blocked,
    BlockType: "",
  };
}

// Rules for whole ports or ranges of them come from other dialects, and API 3.0 has numbers alone.
function portOut(port: string): number {
  const first = Number.parseInt(port, 10);
  return Number.isNaN(first) ? 0 : first;
}

/** An inward rule as API 3.0 words it. */
export function dnatOut(rule: NatRule): VpcDestinationIpPortTranslationNatRuleOut {
  return {
    IpProtocol: rule.protocol.toUpperCase(),
    PublicIpAddress: rule.publicAddress,
    PublicPort: portOut(rule.publicPort),
    PrivateIpAddress: rule.privateAddress,
    PrivatePort: portOut(rule.privatePort),
    Description: rule.description,
  };
}

/** An outward rule as API 3.0 words it. */
export function snatOut(rule: NatRule): VpcSourceIpTranslationNatRuleOut {
  const ofEni = rule.sourceEniId !== null;
  return {
    ResourceId: rule.sourceSubnetId ?? rule.sourceEniId ?? "",
    ResourceType: ofEni ? "NETWORKINTERFACE" : "SUBNET",
    PrivateIpAddress: ofEni ? rule.privateAddress : (rule.sourceCidr ?? ""),
    PublicIpAddresses: rule.publicAddress.split(","),
    Description: rule.description,
    NatGatewaySnatId: rule.id,
    NatGatewayId: rule.natGatewayId,
    VpcId: rule.vpcId,
    CreatedTime: localTime(rule.createdAtMs),
  };
}

/** A NAT gateway as API 3.0 words it. */
export function natOut(view: NatView): VpcNatGatewayOut {
  const { nat, rules } = view;
  return {
    NatGatewayId: nat.id,
    NatGatewayName: nat.name,
    CreatedTime: localTime(nat.createdAtMs),
    State: nat.state.toUpperCase(),
    InternetMaxBandwidthOut: nat.bandwidthMbps,
    MaxConcurrentConnection: nat.maxConcurrent,
    PublicIpAddressSet: view.eips.map(addressOut),
    NetworkState: "AVAILABLE",
    DestinationIpPortTranslationNatRuleSet: rules.filter((one) => one.kind === "dnat").map(dnatOut),
    VpcId: nat.vpcId,
    Zone: nat.zone,
    DirectConnectGatewayIds: [],
    SubnetId: nat.subnetId ?? "",
    TagSet: tagSet(view.tags),
    SecurityGroupSet: [],
    SourceIpTranslationNatRuleSet: rules.filter((one) => one.kind === "snat").map(snatOut),
    IsExclusive: false,
    ExclusiveGatewayBandwidth: 0,
    RestrictState: "NORMAL",
    NatProductVersion: nat.traits["productVersion"] === 2 ? 2 : 1,
    StrictSnatMode: false,
    SmartScheduleMode: false,
    DedicatedClusterId: "",
    DeletionProtectionEnabled: nat.deletionProtected,
    PublicAddressAffinity: nat.traits["publicAddressAffinity"] === true,
  };
}

const bandwidths = [20, 50, 100, 200, 500, 1000, 2000, 5000];
const connections = [1_000_000, 3_000_000, 10_000_000];

function requireOneOf(field: string, value: number, allowed: readonly number[]): number {
  if (allowed.includes(value)) return value;
  return refuse({ kind: "request.out-of-range", field, value, expected: allowed.join(", ") });
}

/** The outward bandwidth of a gateway, one of those that are sold. */
export function requireBandwidth(mbps: number): number {
  return requireOneOf("internetMaxBandwidthOut", mbps, bandwidths);
}

/** How many connections a gateway carries, one of the numbers that are sold. */
export function requireConnections(count: number): number {
  return requireOneOf("maxConcurrentConnection", count, connections);
}
