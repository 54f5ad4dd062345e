import {
  addressesOf,
  type Cidr,
  cidrContainsAddress,
  cidrSize,
  parseCidr,
} from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Query, ReadTx, WriteTx } from "../../store/port.ts";
import { together } from "../kit/together.ts";

/** A block of a subnet that is kept for whole prefixes: no single address is drawn or taken out of it. */
export interface KeptBlock extends Cidr {
  readonly id: string;
}

/** What is kept of subnets. */
export async function keptBlocks(
  tx: ReadTx,
  subnetIds: readonly string[],
): Promise<Map<string, KeptBlock[]>> {
  const blocks = new Map<string, KeptBlock[]>();
  if (subnetIds.length === 0) return blocks;
  const where = { subnetId: subnetIds, kind: "prefix" } as const;
  const rows = await tx.pick("subnetReservation", ["id", "subnetId", "cidr"], { where });
  for (const { id, subnetId, cidr: text } of rows) {
    const cidr = parseCidr(text);
    if (cidr === undefined) continue;
    const known = blocks.get(subnetId);
    if (known === undefined) blocks.set(subnetId, [{ ...cidr, id }]);
    else known.push({ ...cidr, id });
  }
  return blocks;
}

/** Whether an address lies in one of these blocks. */
export function isKept(blocks: readonly Cidr[], address: string): boolean {
  const number = parseIpv4(address);
  return number !== undefined && blocks.some((block) => cidrContainsAddress(block, number));
}

/** How many addresses of subnets are kept aside and live nowhere; subnets without blocks are left out. */
export async function idleReserved(
  tx: ReadTx,
  of: Pick<Query<Subnet>, "where" | "having">,
): Promise<Map<string, number>> {
  const having = [{ table: "subnet", column: "id", equals: "subnetId", where: {}, ...of }] as const;
  const found = { where: { kind: "prefix" }, having } as const;
  const [blocks, live] = await together([
    tx.pick("subnetReservation", ["id", "subnetId", "cidr"], found),
    tx.countPer({ table: "privateIp", column: "blockId", per: "subnetReservation", found }),
  ]);
  const counts = new Map<string, number>();
  for (const { id, subnetId, cidr: text } of blocks) {
    const cidr = parseCidr(text);
    if (cidr === undefined) continue;
    counts.set(subnetId, (counts.get(subnetId) ?? 0) + cidrSize(cidr) - (live.get(id) ?? 0));
  }
  return counts;
}

const addressesAtOnce = 1024;

/** Notes which block the live addresses inside a range are counted with from now on; null for none. */
export async function countWith(
  tx: WriteTx,
  subnetId: string,
  range: Cidr,
  blockId: string | null,
): Promise<void> {
  const all = addressesOf(range);
  for (let first = 0; first < all.length; first += addressesAtOnce) {
    const address = all.slice(first, first + addressesAtOnce);
    await tx.update("privateIp", { subnetId, address }, { blockId });
  }
}

/** The first of some blocks that no address lives in. */
export async function firstIdle(
  tx: ReadTx,
  subnetId: string,
  blocks: Iterable<Cidr>,
): Promise<Cidr | undefined> {
  let some: Cidr[] = [];
  const idle = async () => {
    const address = some.flatMap(addressesOf);
    const live = await tx.pick("privateIp", ["address"], { where: { subnetId, address } });
    return some.find((block) => !live.some((row) => isKept([block], row.address)));
  };
  for (const block of blocks) {
    some.push(block);
    if (some.reduce((sum, one) => sum + cidrSize(one), 0) < addressesAtOnce) continue;
    const found = await idle();
    if (found !== undefined) return found;
    some = [];
  }
  return some.length === 0 ? undefined : idle();
}
