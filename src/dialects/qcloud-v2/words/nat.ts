import { refuse } from "../../../domain/fault/fault.ts";
import { characterCount } from "../../../domain/name-rules.ts";
import type { NatGateway, NatRule } from "../../../domain/nat/nat-gateway.ts";
import type { QcloudDescribeNatGatewayDataOut } from "../../../generated/qcloud-v2.ts";
import type { AddressesToBind } from "../../../operations/nat/bind-addresses.ts";
import type { NatGatewayName } from "../../../operations/nat/lock-nat-gateway.ts";
import type { NatView } from "../../../operations/nat/nat-view.ts";
import { localTime } from "../../tencent-v3/words/times.ts";
import type { ActionContext } from "../../kit/action.ts";
import { newId } from "./ids.ts";

/** The gateway that a caller names, and the network that it must be in. */
export async function natNamed(
  context: ActionContext,
  { vpcId, natId }: { readonly vpcId: string; readonly natId: string },
): Promise<Required<NatGatewayName>> {
  return { natGatewayId: natId, vpcId: await newId(context, "vpc", vpcId) };
}

/** The name of a gateway: at most 60 characters. */
export function natName(name: string): string {
  if (characterCount(name) > 60) refuse({ kind: "request.too-long", field: "natName", limit: 60 });
  return name;
}

/** The outward bandwidth of a gateway in Mbps. */
export function requireBandwidth(mbps: number): number {
  if (mbps >= 1 && mbps <= 5000) return mbps;
  return refuse({ kind: "request.out-of-range", field: "bandwidth", value: mbps, expected: "1 to 5000" });
}

/** The sizes of gateways that are sold: small, middle and large. */
export function requireMaxConcurrent(count: number): number {
  if ([1_000_000, 3_000_000, 10_000_000].includes(count)) return count;
  const expected = "1000000, 3000000, 10000000";
  return refuse({ kind: "request.out-of-range", field: "maxConcurrent", value: count, expected });
}

/** The public addresses that a call asks to bind: the caller's by address, and so many new ones. */
export function addressesOf(input: {
  readonly assignedEipSet?: readonly string[];
  readonly autoAllocEipNum?: number;
}): AddressesToBind {
  const { assignedEipSet: addresses = [], autoAllocEipNum: count = 0 } = input;
  if (addresses.length === 0 && count === 0) {
    refuse({ kind: "request.missing", anyOf: ["assignedEipSet", "autoAllocEipNum"] });
  }
  return { addresses, newEips: { count, bandwidthMbps: 1, internetCharge: "TRAFFIC_POSTPAID_BY_HOUR" } };
}

const running = (nat: NatGateway) => nat.state === "available" || nat.state === "updating";

/** A NAT gateway as v2 words it; productionStatus counts as QueryNatGatewayProductionStatus does. */
export function natOut(view: NatView, accountId: string): QcloudDescribeNatGatewayDataOut {
  const { nat, vpc, eips } = view;
  return {
    appId: accountId,
    vpcId: vpc?.seq ?? 0,
    unVpcId: nat.vpcId,
    vpcName: vpc?.name ?? "",
    natId: nat.id,
    natName: nat.name,
    maxConcurrent: nat.maxConcurrent,
    bandwidth: nat.bandwidthMbps,
    state: running(nat) ? 0 : 1,
    productionStatus: nat.taskId === null ? 0 : 2,
    eipCount: eips.length,
    eipSet: eips.map((eip) => eip.address),
    createTime: localTime(nat.createdAtMs),
  };
}

/** The protocol of an inward rule. */
export function protoOf(text: string, parameter = "protocol"): "tcp" | "udp" {
  const word = text.toLowerCase();
  if (word === "tcp" || word === "udp") return word;
  return refuse({ kind: "nat.protocol-unsupported", protocol: text, parameter });
}

/** What of an inward rule names it. */
export function dnaptNamed(rule: { readonly proto: string; readonly eip: string; readonly eport: string }) {
  return { protocol: protoOf(rule.proto), publicAddress: rule.eip, publicPort: rule.eport };
}

/** An inward rule as v2 words it. */
export function dnaptOut(rule: NatRule, numbers: { readonly natId: number; readonly vpcId: number }) {
  return {
    ...numbers,
    uniqNatId: rule.natGatewayId,
    uniqVpcId: rule.vpcId,
    eip: rule.publicAddress,
    eport: rule.publicPort,
    pip: rule.privateAddress,
    pport: rule.privatePort,
    proto: rule.protocol,
    description: rule.description,
    createTime: localTime(rule.createdAtMs),
  };
}
