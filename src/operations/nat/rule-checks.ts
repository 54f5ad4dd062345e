import { refuse } from "../../domain/fault/fault.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { cidrContainsAddress, parseCidr } from "../../domain/address/cidr.ts";
import { claimsSamePort, readNatPorts } from "../../domain/nat/nat-ports.ts";
import type { NatGateway, NatRule } from "../../domain/nat/nat-gateway.ts";
import type { New } from "../../domain/row.ts";
import type { WriteWork } from "../kit/operation.ts";
import { passedQuota } from "../kit/quota.ts";
import { isLivePrivateAddress } from "../route-table/next-hop.ts";

type Rule = New<NatRule>;

/** Refuses public addresses that the gateway does not have. */
export async function requireBound(
  work: WriteWork,
  natGatewayId: string,
  addresses: readonly string[],
): Promise<void> {
  const bound = await work.tx.pick("eip", ["address"], { where: { targetId: natGatewayId } });
  const known = new Set(bound.map((eip) => eip.address));
  const stranger = addresses.find((address) => !known.has(address));
  if (stranger !== undefined) refuse({ kind: "nat.address-not-bound", natGatewayId, address: stranger });
}

/** Refuses more rules of a kind than a gateway may have. */
export async function requireRuleRoom(
  work: WriteWork,
  natGatewayId: string,
  kind: NatRule["kind"],
  more: number,
): Promise<void> {
  const present = await work.tx.count("natRule", { where: { natGatewayId, kind } });
  const limit = passedQuota(work, "natRulesPerGateway", present + more);
  if (limit !== undefined) refuse({ kind: "nat.rule-limit", natGatewayId, limit });
}

/** Refuses texts that are no ports, or not as many on one side as on the other. */
export function requirePorts({ publicPort, privatePort }: Pick<Rule, "publicPort" | "privatePort">): void {
  const outer = readNatPorts(publicPort);
  if (outer === undefined) refuse({ kind: "nat.public-port-malformed", port: publicPort });
  const inner = readNatPorts(privatePort);
  if (inner === undefined || inner.to - inner.from !== outer.to - outer.from) {
    refuse({ kind: "nat.private-port-malformed", port: privatePort });
  }
}

/** Refuses a private address that nothing in the network has or, where that is enough, could have. */
export async function requirePrivateAddress(
  work: WriteWork,
  nat: NatGateway,
  address: string,
  live: boolean,
): Promise<void> {
  const number = parseIpv4(address);
  if (number === undefined) return refuse({ kind: "nat.private-address-malformed", address });
  if (live) {
    if (await isLivePrivateAddress(work, nat.vpcId, address)) return;
  } else {
    const vpc = await work.tx.get("vpc", nat.vpcId);
    const further = await work.tx.pick("vpcCidr", ["cidr"], { where: { vpcId: nat.vpcId } });
    const ranges = [vpc?.cidr ?? "", ...further.map((one) => one.cidr)].map(parseCidr);
    if (ranges.some((range) => range !== undefined && cidrContainsAddress(range, number))) return;
  }
  refuse({ kind: "nat.private-address-unknown", address, vpcId: nat.vpcId });
}

const nameOf = (rule: Rule) => `${rule.protocol} ${rule.publicAddress}:${rule.publicPort}`;

/**
 * Refuses an inward rule for a port that is taken, or for all ports of an address that translates outward.
 */
export function requireFreePort(present: readonly Rule[], rule: Rule): void {
  for (const other of present) {
    if (other.kind === "dnat") {
      if (other.publicAddress === rule.publicAddress && claimsSamePort(other, rule)) {
        refuse({ kind: "nat.rule-exists", rule: nameOf(rule) });
      }
    } else if (rule.publicPort === "any" && other.publicAddress.split(",").includes(rule.publicAddress)) {
      refuse({ kind: "nat.address-wholly-mapped", address: rule.publicAddress });
    }
  }
}

function sourceOf(rule: Rule): string {
  return [rule.sourceSubnetId, rule.sourceEniId, rule.sourceCidr, rule.privateAddress].join(" ").trim();
}

/** Refuses an outward rule for a source that is taken, or through an address whose ports all lead inward. */
export function requireFreeSource(present: readonly Rule[], rule: Rule): void {
  const addresses = rule.publicAddress.split(",");
  for (const other of present) {
    if (other.kind === "snat") {
      if (sourceOf(other) === sourceOf(rule)) refuse({ kind: "nat.rule-exists", rule: sourceOf(rule) });
    } else if (other.publicPort === "any" && addresses.includes(other.publicAddress)) {
      refuse({ kind: "nat.address-wholly-mapped", address: other.publicAddress });
    }
  }
}
