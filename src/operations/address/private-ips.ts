import type { AddressOwner, AddressPool, PrivateIp } from "../../domain/address/address.ts";
import { type Cidr, cidrContainsAddress, storedCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { isReserved } from "../../domain/address/reserved.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { WriteWork } from "../kit/operation.ts";
import { together } from "../kit/together.ts";
import { drawFrom, type HeldPool, holdPool, restAddresses, wakeAddresses } from "./draw.ts";
import { noteNamed, readPool, reservedOf } from "./pool.ts";
import { isKept, keptBlocks } from "./reserved-blocks.ts";

/** What an address is taken for. */
export interface Holder {
  readonly ownerKind: AddressOwner;
  readonly ownerId: string;
  readonly qosLevel: string;
  readonly state: PrivateIp["state"];
  /** The block kept for prefixes that the addresses lie in. */
  readonly blockId?: string | null;
}

/** Where addresses are had from: a subnet, of which its pool knows the rest. */
export type Place = Pick<Subnet, "id" | "vpcId">;

async function takenIn(work: WriteWork, subnetId: string, addresses: readonly string[]): Promise<string[]> {
  const rows = await work.tx.pick("privateIp", ["address"], { where: { subnetId, address: addresses } });
  return rows.map((row) => row.address);
}

async function keptIn(work: WriteWork, pool: AddressPool): Promise<readonly Cidr[]> {
  if (pool.keptBlocks === 0) return [];
  return (await keptBlocks(work.tx, [pool.id])).get(pool.id) ?? [];
}

function requireInside(pool: AddressPool, address: string): void {
  const number = parseIpv4(address);
  if (number === undefined) {
    refuse({ kind: "request.malformed", field: "privateIp", value: address, expected: "an IPv4 address" });
  }
  const cidr = storedCidr(pool.cidr);
  if (!cidrContainsAddress(cidr, number))
    refuse({ kind: "address.outside-subnet", address, cidr: pool.cidr });
  if (isReserved(cidr, reservedOf(pool), number)) refuse({ kind: "address.reserved", address });
}

/** The pool of a subnet, held when addresses are to be drawn from it. */
export async function openPool(work: WriteWork, subnetId: string, count: number): Promise<HeldPool> {
  if (count > 0) return holdPool(work, subnetId);
  return { pool: await readPool(work, subnetId), held: [], whole: false };
}

/**
 * Takes named addresses if they can be had: well-formed, named once, inside the subnet, not reserved, idle.
 */
export async function takeNamed(
  work: WriteWork,
  { pool }: HeldPool,
  addresses: readonly string[],
): Promise<void> {
  if (addresses.length === 0) return;
  const seen = new Set<string>();
  const kept = await keptIn(work, pool);
  for (const address of addresses) {
    if (seen.has(address)) refuse({ kind: "address.duplicate", address });
    seen.add(address);
    requireInside(pool, address);
    if (isKept(kept, address)) refuse({ kind: "address.reserved", address });
  }
  const [[taken]] = await together([
    takenIn(work, pool.poolId, addresses),
    wakeAddresses(work, pool.poolId, addresses),
  ]);
  if (taken !== undefined) refuse({ kind: "address.in-use", address: taken });
  await noteNamed(work, pool);
}

/**
 * Draws so many idle addresses of a subnet at random, none of them among `others`, or says that it has no
 * more.
 */
export async function drawPrivateIps(
  work: WriteWork,
  from: HeldPool,
  count: number,
  others: readonly string[] = [],
): Promise<string[]> {
  if (count === 0) return [];
  const { poolId: subnetId } = from.pool;
  const kept = await keptIn(work, from.pool);
  const drawn = await drawFrom(work, from, count, async (some, { named }) => [
    // Where nothing was ever named, what was not drawn is nobody's: the unique index knows better if not.
    ...(named ? await takenIn(work, subnetId, some) : []),
    ...some.filter((address) => isKept(kept, address)),
    ...others,
  ]);
  if (drawn.length < count) refuse({ kind: "subnet.exhausted", subnetId, asked: count, free: drawn.length });
  return drawn;
}

/** Takes the named addresses of a subnet and draws so many further ones, which it tells. */
export async function takeAndDraw(
  work: WriteWork,
  subnetId: string,
  names: readonly string[],
  count: number,
): Promise<string[]> {
  const pool = await openPool(work, subnetId, count);
  await takeNamed(work, pool, names);
  return drawPrivateIps(work, pool, count, names);
}

/** One address of a subnet: the wanted one, or one at random. */
export async function oneAddress(work: WriteWork, subnetId: string, wanted?: string): Promise<string> {
  const named = wanted === undefined ? [] : [wanted];
  const [drawn = ""] = await takeAndDraw(work, subnetId, named, 1 - named.length);
  return wanted ?? drawn;
}

/** Records addresses as taken; the store refuses any that somebody holds. */
export async function holdPrivateIps(
  work: WriteWork,
  subnet: Place,
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
    blockId: null,
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
  if (rows.length === 0) return rows;
  const kept = await keptIn(work, await readPool(work, subnetId));
  const idle = rows.map((row) => row.address).filter((address) => !isKept(kept, address));
  await restAddresses(work, subnetId, idle);
  return rows;
}
