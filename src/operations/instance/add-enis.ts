import type { InstanceType } from "../../domain/instance/instance-type.ts";
import type { PrivateIp } from "../../domain/address/address.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Instance } from "../../domain/instance/instance.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { drawIpv6, holdIpv6, requireIdleIpv6 } from "../address/ipv6-addresses.ts";
import { addressNewEni, insertEni } from "../eni/create-eni.ts";
import { guardEni } from "../eni/guard-eni.ts";
import type { WriteWork } from "../kit/operation.ts";

/** What each ENI of a new instance is to have. */
export interface EniPlan {
  readonly name?: string;
  readonly description?: string;
  readonly securityGroupIds: readonly string[];
  /** How many secondary addresses, drawn at random. */
  readonly secondaryCount?: number;
  readonly ipv6Count?: number;
  readonly ipv6Addresses?: readonly string[];
  /** Its primary address by name; only where one instance is made. */
  readonly address?: string;
}

/** An ENI besides the primary one that each new instance gets. */
export interface FurtherEni extends EniPlan {
  /** The instance's when left out. */
  readonly subnetId?: string;
  readonly deleteOnRelease?: boolean;
}

/** Refuses more ENIs or addresses than instances of this type may have. */
export function requireTypeFits(type: InstanceType, primary: EniPlan, further: readonly FurtherEni[]): void {
  if (further.length + 1 > type.enis)
    refuse({ kind: "instance.eni-limit", instanceId: "", limit: type.enis });
  for (const plan of [primary, ...further]) {
    const asked = 1 + (plan.secondaryCount ?? 0);
    const limit = type.ipv4PerEni;
    if (asked > limit) refuse({ kind: "eni.address-limit", eniId: "", limit, asked });
    const asked6 = (plan.ipv6Count ?? 0) + (plan.ipv6Addresses?.length ?? 0);
    if (asked6 > type.ipv6PerEni) {
      refuse({ kind: "eni.ipv6-limit", eniId: "", limit: type.ipv6PerEni, asked: asked6 });
    }
  }
}

async function addIpv6(work: WriteWork, subnet: Subnet, eniId: string, plan: EniPlan): Promise<void> {
  const { ipv6Count = 0, ipv6Addresses = [] } = plan;
  if (ipv6Count + ipv6Addresses.length === 0) return;
  const named = await requireIdleIpv6(work, subnet, ipv6Addresses);
  const drawn = await drawIpv6(work, subnet, ipv6Count, named);
  const addresses = [...named, ...drawn].map((address) => ({ address }));
  await holdIpv6(work, subnet, eniId, "available", addresses);
}

type Kind = { readonly kind: "primary" | "secondary"; readonly deviceIndex: number; readonly goes: boolean };

async function addEni(
  work: WriteWork,
  subnet: Subnet,
  instance: New<Instance>,
  plan: EniPlan,
  { kind, deviceIndex, goes }: Kind,
): Promise<New<PrivateIp>> {
  const { name = "", description = "", securityGroupIds, address } = plan;
  const addresses = address === undefined ? [] : [{ address, primary: true }];
  const wanted = { subnetId: subnet.id, securityGroupIds, addresses, count: plan.secondaryCount ?? 0 };
  const place = { instanceId: instance.id, deviceIndex, attachedAtMs: work.call.nowMs };
  const words = { name, description, deleteOnRelease: goes };
  const eni = await insertEni(work, subnet, { ...wanted, ...words }, { kind, state: "available", ...place });
  const [primary] = await addressNewEni(work, subnet, eni.id, wanted, "available");
  await addIpv6(work, subnet, eni.id, plan);
  await guardEni(work, eni.id, subnet.vpcId, securityGroupIds);
  if (primary === undefined) throw new Error("an ENI was given no primary address");
  return primary;
}

/** Gives a new instance its primary ENI and tells the address that the instance is known by. */
export function addPrimaryEni(
  work: WriteWork,
  subnet: Subnet,
  instance: New<Instance>,
  plan: EniPlan,
): Promise<New<PrivateIp>> {
  const words = { ...plan, name: plan.name ?? "Primary ENI" };
  return addEni(work, subnet, instance, words, { kind: "primary", deviceIndex: 0, goes: true });
}

/** Gives a new instance its ENIs besides the primary one. */
export async function addFurtherEnis(
  work: WriteWork,
  home: Subnet,
  instance: New<Instance>,
  further: readonly FurtherEni[],
): Promise<void> {
  for (const [index, plan] of further.entries()) {
    const { subnetId = home.id, deleteOnRelease: goes = true } = plan;
    const subnet = required(await work.tx.get("subnet", subnetId), { kind: "subnet.not-found", subnetId });
    if (subnet.vpcId !== home.vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId: home.vpcId });
    if (subnet.zone !== home.zone) {
      refuse({ kind: "instance.zone-mismatch", subnetId, zone: subnet.zone, expected: home.zone });
    }
    await addEni(work, subnet, instance, plan, { kind: "secondary", deviceIndex: index + 1, goes });
  }
}
