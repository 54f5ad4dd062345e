import { parseIpv4, formatIpv4 } from "./ipv4.ts";

/** An IPv6 block whose host bits are zero. */
export interface Cidr6 {
  readonly base: bigint;
  readonly prefix: number;
}

const mappedPrefix = 0xffffn;
const highest = (1n << 128n) - 1n;

function parseGroups(text: string): readonly number[] | undefined {
  if (text === "") return [];
  const groups: number[] = [];
  for (const part of text.split(":")) {
    if (!/^[\da-f]{1,4}$/i.test(part)) return undefined;
    groups.push(Number.parseInt(part, 16));
  }
  return groups;
}

function withDottedTail(text: string): string | undefined {
  if (!text.includes(".")) return text;
  const start = text.lastIndexOf(":") + 1;
  const tail = parseIpv4(text.slice(start));
  if (start === 0 || tail === undefined) return undefined;
  return `${text.slice(0, start)}${(tail >>> 16).toString(16)}:${(tail & 0xffff).toString(16)}`;
}

function expand(text: string): readonly number[] | undefined {
  const halves = text.split("::");
  const [head, tail] = halves.map(parseGroups);
  if (halves.length > 2 || head === undefined) return undefined;
  if (halves.length === 1) return head.length === 8 ? head : undefined;
  if (tail === undefined || head.length + tail.length > 7) return undefined;
  const gap = Array.from({ length: 8 - head.length - tail.length }, () => 0);
  return [...head, ...gap, ...tail];
}

/** Reads an IPv6 address in any textual form except one with a zone id. */
export function parseIpv6(text: string): bigint | undefined {
  const plain = withDottedTail(text);
  const groups = plain === undefined ? undefined : expand(plain);
  return groups?.reduce((address, group) => (address << 16n) | BigInt(group), 0n);
}

function groupsOf(address: bigint): readonly number[] {
  return Array.from({ length: 8 }, (_, index) => Number((address >> BigInt(112 - 16 * index)) & 0xffffn));
}

// RFC 5952 section 4.2: the first of the longest runs of two or more zero groups is shortened.
function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: -1, length: 1 };
  let length = 0;
  groups.forEach((group, index) => {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  });
  return best;
}

function joinGroups(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(":");
}

/** Writes an address in the canonical form of RFC 5952. */
export function formatIpv6(address: bigint): string {
  if (address >> 32n === mappedPrefix) return `::ffff:${formatIpv4(Number(address & 0xffffffffn))}`;
  const groups = groupsOf(address);
  const run = longestZeroRun(groups);
  if (run.start < 0) return joinGroups(groups);
  return `${joinGroups(groups.slice(0, run.start))}::${joinGroups(groups.slice(run.start + run.length))}`;
}

/** The block of this prefix length in which an address lies. */
export function cidr6Of(address: bigint, prefix: number): Cidr6 {
  const hostBits = BigInt(128 - prefix);
  return { base: (address >> hostBits) << hostBits, prefix };
}

/** Reads an IPv6 block, refusing one with host bits set. */
export function parseCidr6(text: string): Cidr6 | undefined {
  const [, address = "", length] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const start = parseIpv6(address);
  const prefix = Number(length);
  if (start === undefined || prefix > 128) return undefined;
  const cidr = cidr6Of(start, prefix);
  return cidr.base === start ? cidr : undefined;
}

/** Writes an IPv6 block. */
export function formatCidr6(cidr: Cidr6): string {
  return `${formatIpv6(cidr.base)}/${cidr.prefix}`;
}

/** The highest address of a block. */
export function lastAddress6(cidr: Cidr6): bigint {
  return cidr.base | (highest >> BigInt(cidr.prefix));
}

/** Whether an address lies in a block. */
export function cidr6ContainsAddress(cidr: Cidr6, address: bigint): boolean {
  return address >= cidr.base && address <= lastAddress6(cidr);
}

/** Whether every address of `inner` lies in `outer`; a block contains itself. */
export function cidr6Contains(outer: Cidr6, inner: Cidr6): boolean {
  return inner.prefix >= outer.prefix && cidr6ContainsAddress(outer, inner.base);
}

/** Whether two blocks share an address. */
export function cidrs6Overlap(one: Cidr6, other: Cidr6): boolean {
  return cidr6Contains(one, other) || cidr6Contains(other, one);
}

/** The /64 at this position of a VPC's block: 256 positions in a /56. */
export function subnetOf(block: Cidr6, index: number): Cidr6 | undefined {
  const count = block.prefix > 64 ? 0 : 2 ** (64 - block.prefix);
  if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
  return { base: block.base | (BigInt(index) << 64n), prefix: 64 };
}

/** An address of a block whose remaining bits come from the given source of 32-bit numbers. */
export function randomAddressIn(cidr: Cidr6, nextUint32: () => number): bigint {
  let bits = 0n;
  for (let word = 0; word < 4; word += 1) bits = (bits << 32n) | BigInt(nextUint32());
  return cidr.base | (bits & (highest >> BigInt(cidr.prefix)));
}
