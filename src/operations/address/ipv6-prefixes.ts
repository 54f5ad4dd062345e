import {
  cidr6Contains,
  cidr6Of,
  type Cidr6,
  formatCidr6,
  lastAddress6,
  parseCidr6,
  randomAddressIn,
} from "../../domain/address/ipv6.ts";
import { isReserved6 } from "../../domain/address/reserved.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { WriteWork } from "../kit/operation.ts";
import type { WantedPrefixes } from "./ip-prefixes.ts";
import { ipv6RangeOf } from "./ipv6-addresses.ts";

/** The only length of IPv6 prefixes. */
const prefixLength = 80;
const attempts = 8;

function holdsReserved(work: WriteWork, subnet: Subnet, block: Cidr6): boolean {
  const range = ipv6RangeOf(subnet);
  const { reservedIpv6 } = work.rules.profiles[subnet.profile] ?? work.profile;
  return [block.base, lastAddress6(block)].some((address) => isReserved6(range, reservedIpv6, address));
}

function readNamed(work: WriteWork, subnet: Subnet, text: string): string {
  const block = parseCidr6(text);
  if (block === undefined || block.prefix !== prefixLength) {
    return refuse({
      kind: "prefix.malformed",
      prefix: text,
      expected: "a block such as 2001:db8::1:0:0:0/80",
    });
  }
  const range = ipv6RangeOf(subnet);
  if (!cidr6Contains(range, block)) {
    refuse({ kind: "address.outside-subnet", address: text, cidr: formatCidr6(range) });
  }
  if (holdsReserved(work, subnet, block)) refuse({ kind: "address.reserved", address: text });
  return formatCidr6(block);
}

async function takenAmong(
  work: WriteWork,
  subnetId: string,
  blocks: readonly string[],
): Promise<Set<string>> {
  const held = await work.tx.pick("ipPrefix", ["prefix"], { where: { subnetId, prefix: blocks } });
  const lived = await work.tx.pick("ipv6Address", ["block"], { where: { subnetId, block: blocks } });
  return new Set([...held.map((row) => row.prefix), ...lived.map((row) => row.block)]);
}

async function requireIdle(work: WriteWork, subnet: Subnet, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return [];
  const blocks = texts.map((text) => readNamed(work, subnet, text));
  const twice = blocks.find((block, index) => blocks.indexOf(block) !== index);
  if (twice !== undefined) refuse({ kind: "address.duplicate", address: twice });
  const [taken] = await takenAmong(work, subnet.id, blocks);
  if (taken !== undefined) refuse({ kind: "address.in-use", address: taken });
  return blocks;
}

async function draw(work: WriteWork, subnet: Subnet, count: number): Promise<string[]> {
  const range = ipv6RangeOf(subnet);
  const drawn = new Set<string>();
  for (let attempt = 0; drawn.size < count && attempt < attempts; attempt += 1) {
    const blocks = Array.from({ length: count - drawn.size }, () =>
      cidr6Of(randomAddressIn(range, work.random.nextUint32), prefixLength),
    ).filter((block) => !holdsReserved(work, subnet, block));
    const candidates = blocks.map(formatCidr6);
    const taken = await takenAmong(work, subnet.id, candidates);
    for (const one of candidates) if (!taken.has(one)) drawn.add(one);
  }
  if (drawn.size < count) {
    refuse({ kind: "subnet.exhausted", subnetId: subnet.id, asked: count, free: drawn.size });
  }
  return [...drawn];
}

/** Gives an ENI IPv6 prefixes: no address inside them is anybody else's. */
export async function takeIpv6Prefixes(
  work: WriteWork,
  subnet: Subnet,
  eniId: string,
  wanted: WantedPrefixes,
): Promise<string[]> {
  const named = await requireIdle(work, subnet, wanted.prefixes);
  const prefixes = [...named, ...(await draw(work, subnet, wanted.count))];
  const where = { vpcId: subnet.vpcId, subnetId: subnet.id, eniId, family: 6 } as const;
  await work.tx.insert(
    "ipPrefix",
    prefixes.map((prefix) => ({ ...where, id: work.mint("prefix"), prefix })),
  );
  return prefixes;
}
