import { cidrContains, parseCidr } from "../../domain/address/cidr.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { NatGateway, NatRule } from "../../domain/nat/nat-gateway.ts";
import type { New } from "../../domain/row.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireBound, requireFreeSource, requirePrivateAddress, requireRuleRoom } from "./rule-checks.ts";

/** What an outward translation is for: a subnet, an ENI or instance with one of its addresses, or a range. */
export type SnatSource =
  | { readonly subnetId: string }
  | { readonly eniId: string }
  | { readonly resourceId: string; readonly address: string }
  | { readonly cidr: string };

/** An outward translation as a caller gives it. */
export interface SnatRule {
  readonly source: SnatSource;
  readonly addresses: readonly string[];
  readonly name?: string;
  readonly description?: string;
}

type Source = Pick<NatRule, "sourceSubnetId" | "sourceEniId" | "sourceCidr" | "privateAddress">;

const nothing: Source = { sourceSubnetId: null, sourceEniId: null, sourceCidr: null, privateAddress: "" };

async function requireSource(work: WriteWork, nat: NatGateway, source: SnatSource): Promise<Source> {
  if ("subnetId" in source) {
    const { subnetId } = source;
    const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
    const { vpcId } = nat;
    if (subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
    return { ...nothing, sourceSubnetId: subnetId, sourceCidr: subnet.cidr };
  }
  if ("eniId" in source) {
    const { eniId } = source;
    const eni = await work.tx.get("eni", eniId);
    if (eni?.vpcId !== nat.vpcId) refuse({ kind: "eni.not-found", eniId });
    const [primary] = await work.tx.find("privateIp", { where: { ownerId: eniId, primary: true } });
    return { ...nothing, sourceEniId: eniId, privateAddress: primary?.address ?? "" };
  }
  if ("cidr" in source) return { ...nothing, sourceCidr: await requireSourceCidr(work, nat, source.cidr) };
  await requirePrivateAddress(work, nat, source.address, true);
  return { ...nothing, sourceEniId: source.resourceId, privateAddress: source.address };
}

async function requireSourceCidr(work: WriteWork, nat: NatGateway, text: string): Promise<string> {
  const cidr = parseCidr(text);
  const expected = "a network such as 10.0.1.0/24";
  if (cidr === undefined)
    return refuse({ kind: "request.malformed", field: "sourceCidr", value: text, expected });
  if (text === "0.0.0.0/0") return text;
  const vpc = await work.tx.get("vpc", nat.vpcId);
  const range = vpc === undefined ? undefined : parseCidr(vpc.cidr);
  const further = await work.tx.pick("vpcCidr", ["cidr"], { where: { vpcId: nat.vpcId } });
  const ranges = [range, ...further.map((one) => parseCidr(one.cidr))];
  if (ranges.some((one) => one !== undefined && cidrContains(one, cidr))) return text;
  return refuse({ kind: "subnet.outside-vpc", cidr: text, vpcCidr: vpc?.cidr ?? "" });
}

/** Refuses an outward rule that cannot be, next to those of the gateway that stay. */
export async function requireSnatRule(
  work: WriteWork,
  nat: NatGateway,
  rule: New<NatRule>,
  present: readonly New<NatRule>[],
): Promise<void> {
  await requireBound(work, nat.id, rule.publicAddress.split(","));
  requireFreeSource(present, rule);
}

/** Adds outward rules to a gateway that is held, all or none. */
export async function insertSnatRules(
  work: WriteWork,
  nat: NatGateway,
  rules: readonly SnatRule[],
): Promise<New<NatRule>[]> {
  await requireRuleRoom(work, nat.id, "snat", rules.length);
  const present: New<NatRule>[] = await work.tx.find("natRule", { where: { natGatewayId: nat.id } });
  const rows: New<NatRule>[] = [];
  for (const { source, addresses, name = "", description = "" } of rules) {
    const row: New<NatRule> = {
      id: work.mint("natRule"),
      natGatewayId: nat.id,
      vpcId: nat.vpcId,
      kind: "snat",
      name,
      publicAddress: addresses.join(","),
      publicPort: "any",
      privatePort: "any",
      protocol: "any",
      description,
      createdAtMs: work.call.nowMs,
      ...(await requireSource(work, nat, source)),
    };
    await requireSnatRule(work, nat, row, [...present, ...rows]);
    rows.push(row);
  }
  await work.tx.insert("natRule", rows);
  return rows;
}
