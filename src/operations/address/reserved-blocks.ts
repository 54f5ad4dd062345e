import { type Cidr, cidrContainsAddress, cidrSize, parseCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import type { ReadTx } from "../../store/port.ts";

/** Blocks of subnets that are kept for whole prefixes: no single address is drawn or taken out of them. */
export async function keptBlocks(tx: ReadTx, subnetIds: readonly string[]): Promise<Map<string, Cidr[]>> {
  const blocks = new Map<string, Cidr[]>();
  if (subnetIds.length === 0) return blocks;
  const where = { subnetId: subnetIds, kind: "prefix" } as const;
  for (const { subnetId, cidr: text } of await tx.pick("subnetReservation", ["subnetId", "cidr"], {
    where,
  })) {
    const cidr = parseCidr(text);
    if (cidr === undefined) continue;
    const known = blocks.get(subnetId);
    if (known === undefined) blocks.set(subnetId, [cidr]);
    else known.push(cidr);
  }
  return blocks;
}

/** Whether an address lies in one of these blocks. */
export function isKept(blocks: readonly Cidr[], address: string): boolean {
  const number = parseIpv4(address);
  return number !== undefined && blocks.some((block) => cidrContainsAddress(block, number));
}

/** How many addresses of subnets are kept aside and live nowhere; subnets without blocks are left out. */
export async function idleReserved(tx: ReadTx, subnetIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [subnetId, blocks] of await keptBlocks(tx, subnetIds)) {
    const live = await tx.pick("privateIp", ["address"], { where: { subnetId } });
    const inside = live.filter(({ address }) => isKept(blocks, address)).length;
    counts.set(subnetId, blocks.reduce((sum, block) => sum + cidrSize(block), 0) - inside);
  }
  return counts;
}
