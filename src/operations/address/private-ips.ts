import type { AddressOwner, PrivateIp } from "../../domain/address/address.ts";
import { type Cidr, cidrContainsAddress, parseCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { isReserved } from "../../domain/address/reserved.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { WriteWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { drawAddresses, restAddresses } from "./draw.ts";
import { isKept, keptBlocks } from "./reserved-blocks.ts";

/** What an address is taken for. */
export interface Holder {
  readonly ownerKind: AddressOwner;
  readonly ownerId: string;
  readonly qosLevel: string;
  readonly state: PrivateIp["state"];
}

async function takenIn(work: WriteWork, subnetId: string, addresses: readonly string[]): Promise<string[]> {
  const rows = await work.tx.pick("privateIp", ["address"], { where: { subnetId, address: addresses } });
  return rows.map((row) => row.address);
}

async function keptIn(work: WriteWork, subnetId: string): Promise<readonly Cidr[]> {
  return (await keptBlocks(work.tx, [subnetId])).get(subnetId) ?? [];
}

function requireInside(work: WriteWork, subnet: Subnet, address: string): void {
  const number = parseIpv4(address);
  if (number === undefined) {
    refuse({ kind: "request.malformed", field: "privateIp", value: address, expected: "an IPv4 address" });
  }
  const cidr = parseCidr(subnet.cidr) ?? { base: 0, prefix: 32 };
  if (!cidrContainsAddress(cidr, number))
    refuse({ kind: "address.outside-subnet", address, cidr: subnet.cidr });
  if (isReserved(cidr, profileOf(work, subnet).reserved, number))
    refuse({ kind: "address.reserved", address });
}

/** Checks that named addresses can be had: well-formed, named once, inside the subnet, not reserved, idle. */
export async function requireIdleAddresses(
  work: WriteWork,
  subnet: Subnet,
  addresses: readonly string[],
): Promise<void> {
  if (addresses.length === 0) return;
  const seen = new Set<string>();
  const kept = await keptIn(work, subnet.id);
  for (const address of addresses) {
    if (seen.has(address)) refuse({ kind: "address.duplicate", address });
    seen.add(address);
    requireInside(work, subnet, address);
    if (isKept(kept, address)) refuse({ kind: "address.reserved", address });
  }
  const [taken] = await takenIn(work, subnet.id, addresses);
  if (taken !== undefined) refuse({ kind: "address.in-use", address: taken });
  // Naming a resting address asks for it at once.
  await work.tx.remove("restingAddress", { poolId: subnet.id, address: addresses });
}

/** Draws so many idle addresses of a subnet at random, none of them among `others`, or says that it has no more. */
export async function drawPrivateIps(
  work: WriteWork,
  subnet: Subnet,
  count: number,
  others: readonly string[] = [],
): Promise<string[]> {
  const kept = await keptIn(work, subnet.id);
  const drawn = await drawAddresses(work, subnet.id, count, async (some) => [
    ...(await takenIn(work, subnet.id, some)),
    ...some.filter((address) => isKept(kept, address)),
    ...others,
  ]);
  if (drawn.length < count) {
    refuse({ kind: "subnet.exhausted", subnetId: subnet.id, asked: count, free: drawn.length });
  }
  return drawn;
}

/** Records addresses as taken; the store refuses any that somebody holds. */
export async function holdPrivateIps(
  work: WriteWork,
  subnet: Subnet,
  holder: Holder,
  addresses: readonly {
    readonly address: string;
    readonly primary: boolean;
    readonly description?: string;
    /** The holder's, unless the address has its own. */
    readonly qosLevel?: string;
  }[],
): Promise<New<PrivateIp>[]> {
  const rows = addresses.map(({ description = "", ...one }) => ({
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    ...holder,
    ...one,
    description,
    createdAtMs: work.call.nowMs,
  }));
  await work.tx.insert("privateIp", rows);
  return rows;
}

/** Frees addresses of one subnet: they are nobody's from now on, and rest. */
export async function freePrivateIps(
  work: WriteWork,
  subnetId: string,
  where: { readonly ownerId: string; readonly address?: readonly string[] },
): Promise<PrivateIp[]> {
  const rows = await work.tx.remove("privateIp", { subnetId, ...where });
  const kept = await keptIn(work, subnetId);
  const idle = rows.map((row) => row.address).filter((address) => !isKept(kept, address));
  await restAddresses(work, subnetId, idle);
  return rows;
}
