import {
  addressesOf,
  type Cidr,
  cidrContains,
  formatCidr,
  lastAddress,
  parseCidr,
  storedCidr,
  subBlockAt,
  subBlockCount,
} from "../../domain/address/cidr.ts";
import { permute } from "../../domain/address/permutation.ts";
import { isReserved } from "../../domain/address/reserved.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { WriteWork } from "../kit/operation.ts";
import { wakeAddresses } from "./draw.ts";
import { noteNamed, readPool } from "./pool.ts";
import { holdPrivateIps } from "./private-ips.ts";
import { keptBlocks } from "./reserved-blocks.ts";

/** The only length of IPv4 prefixes: sixteen addresses. */
const prefixLength = 28;
const blocksAtOnce = 16;

/** Prefixes that are asked for by name, or so many at random; never both. */
export interface WantedPrefixes {
  readonly prefixes: readonly string[];
  readonly count: number;
}

function holdsReserved(work: WriteWork, subnet: Subnet, range: Cidr, block: Cidr): boolean {
  const { reserved } = work.rules.profiles[subnet.profile] ?? work.profile;
  return isReserved(range, reserved, block.base) || isReserved(range, reserved, lastAddress(block));
}

function readNamed(work: WriteWork, subnet: Subnet, text: string): Cidr {
  const block = parseCidr(text);
  if (block === undefined || block.prefix !== prefixLength) {
    return refuse({ kind: "prefix.malformed", prefix: text, expected: "a block such as 10.0.1.16/28" });
  }
  const range = storedCidr(subnet.cidr);
  if (!cidrContains(range, block)) {
    refuse({ kind: "address.outside-subnet", address: text, cidr: subnet.cidr });
  }
  if (holdsReserved(work, subnet, range, block)) refuse({ kind: "address.reserved", address: text });
  return block;
}

async function idleAmong(work: WriteWork, subnetId: string, blocks: readonly Cidr[]): Promise<Cidr[]> {
  const address = blocks.flatMap(addressesOf);
  const rows = await work.tx.pick("privateIp", ["address"], { where: { subnetId, address } });
  const taken = new Set(rows.map((row) => row.address));
  return blocks.filter((block) => !addressesOf(block).some((one) => taken.has(one)));
}

async function requireIdle(work: WriteWork, subnet: Subnet, texts: readonly string[]): Promise<Cidr[]> {
  if (texts.length === 0) return [];
  const blocks = texts.map((text) => readNamed(work, subnet, text));
  const twice = texts.find((text, index) => texts.indexOf(text) !== index);
  if (twice !== undefined) refuse({ kind: "address.duplicate", address: twice });
  const idle = await idleAmong(work, subnet.id, blocks);
  const busy = blocks.find((block) => !idle.includes(block));
  if (busy !== undefined) refuse({ kind: "address.in-use", address: formatCidr(busy) });
  return blocks;
}

// All the blocks of a range, in an order that is random to look at, some at a time.
function* shuffled(work: WriteWork, range: Cidr): Generator<Cidr[]> {
  const size = subBlockCount(range, prefixLength);
  const seed = work.random.nextUint32();
  for (let place = 0; place < size; place += blocksAtOnce) {
    const places = Array.from({ length: Math.min(blocksAtOnce, size - place) }, (_, step) => place + step);
    yield places
      .map((one) => subBlockAt(range, prefixLength, permute(one, size, seed)))
      .filter((block) => block !== undefined);
  }
}

async function draw(work: WriteWork, subnet: Subnet, count: number): Promise<Cidr[]> {
  if (count === 0) return [];
  const range = storedCidr(subnet.cidr);
  const drawn = new Map<number, Cidr>();
  const kept = (await keptBlocks(work.tx, [subnet.id])).get(subnet.id) ?? [];
  // What is kept for prefixes is used up first.
  for (const home of [...kept, range]) {
    for (const blocks of shuffled(work, home)) {
      if (drawn.size >= count) break;
      const usable = blocks.filter((block) => !holdsReserved(work, subnet, range, block));
      for (const block of await idleAmong(work, subnet.id, usable)) drawn.set(block.base, block);
    }
  }
  if (drawn.size < count) {
    refuse({ kind: "subnet.exhausted", subnetId: subnet.id, asked: count * 16, free: drawn.size * 16 });
  }
  return [...drawn.values()].slice(0, count);
}

/** Gives an ENI IPv4 prefixes: their sixteen addresses each are taken like any others. */
export async function takePrefixes(
  work: WriteWork,
  subnet: Subnet,
  eniId: string,
  wanted: WantedPrefixes,
): Promise<string[]> {
  const pool = await readPool(work, subnet.id);
  const named = await requireIdle(work, subnet, wanted.prefixes);
  const drawn = await draw(work, subnet, wanted.count);
  const blocks = [...named, ...drawn].map((block) => ({ block, id: work.mint("prefix") }));
  const where = { vpcId: subnet.vpcId, subnetId: subnet.id, eniId, family: 4 } as const;
  const rows = blocks.map(({ block, id }) => ({ ...where, id, prefix: formatCidr(block) }));
  await work.tx.insert("ipPrefix", rows);
  await noteNamed(work, pool);
  const kept = (await keptBlocks(work.tx, [subnet.id])).get(subnet.id) ?? [];
  const plain = { ownerKind: "prefix", qosLevel: "DEFAULT", state: "available" } as const;
  for (const { block, id } of blocks) {
    const addresses = addressesOf(block);
    await wakeAddresses(work, subnet.id, addresses);
    const home = kept.find((one) => cidrContains(one, block));
    const holder = { ...plain, ownerId: id, blockId: home?.id ?? null };
    await holdPrivateIps(
      work,
      subnet,
      holder,
      addresses.map((address) => ({ address, primary: false })),
    );
  }
  return rows.map((row) => row.prefix);
}
