import { formatIpv4, parseIpv4 } from "./ipv4.ts";

/** An IPv4 block whose host bits are zero. */
export interface Cidr {
  readonly base: number;
  readonly prefix: number;
}

/** Why a text is not a block; a block with host bits also names the one it lies in. */
export type CidrProblem =
  | { readonly problem: "malformed" }
  | { readonly problem: "host-bits-set"; readonly network: Cidr };

/** A block, or what is wrong with the text. */
export type CidrReading = { readonly problem: undefined; readonly cidr: Cidr } | CidrProblem;

const shape = /^([\d.]+)\/(0|[1-9]\d?)$/;

/** Reads a block and tells a malformed text from a correct address with host bits set. */
export function readCidr(text: string): CidrReading {
  const [, address, length] = shape.exec(text) ?? [];
  const start = address === undefined ? undefined : parseIpv4(address);
  const prefix = Number(length);
  if (start === undefined || prefix > 32) return { problem: "malformed" };
  const cidr = cidrOf(start, prefix);
  return cidr.base === start ? { problem: undefined, cidr } : { problem: "host-bits-set", network: cidr };
}

/** Reads a block, refusing anything but a network address with its prefix. */
export function parseCidr(text: string): Cidr | undefined {
  const reading = readCidr(text);
  return reading.problem === undefined ? reading.cidr : undefined;
}

/** A block that is stored, and so is known to be one. */
export function storedCidr(text: string): Cidr {
  const reading = readCidr(text);
  if (reading.problem === undefined) return reading.cidr;
  throw new Error(`the store holds ${text} where a block belongs`);
}

/** Writes a block as `10.0.0.0/8`. */
export function formatCidr(cidr: Cidr): string {
  return `${formatIpv4(cidr.base)}/${cidr.prefix}`;
}

/** The block of this prefix length in which an address lies. */
export function cidrOf(address: number, prefix: number): Cidr {
  return { base: address - (address % 2 ** (32 - prefix)), prefix };
}

/** How many addresses a block has, reserved ones included. */
export function cidrSize(cidr: Cidr): number {
  return 2 ** (32 - cidr.prefix);
}

/** The lowest address of a block. */
export function firstAddress(cidr: Cidr): number {
  return cidr.base;
}

/** The highest address of a block. */
export function lastAddress(cidr: Cidr): number {
  return cidr.base + cidrSize(cidr) - 1;
}

/** Every address of a block, lowest first. */
export function addressesOf(cidr: Cidr): string[] {
  return Array.from({ length: cidrSize(cidr) }, (_, step) => formatIpv4(cidr.base + step));
}

/** Whether an address lies in a block. */
export function cidrContainsAddress(cidr: Cidr, address: number): boolean {
  return address >= cidr.base && address <= lastAddress(cidr);
}

/** Whether every address of `inner` lies in `outer`; a block contains itself. */
export function cidrContains(outer: Cidr, inner: Cidr): boolean {
  return inner.prefix >= outer.prefix && cidrContainsAddress(outer, inner.base);
}

/** Whether two blocks share an address. */
export function cidrsOverlap(one: Cidr, other: Cidr): boolean {
  return cidrContains(one, other) || cidrContains(other, one);
}

/** How many aligned blocks of this prefix length a block holds: 0 when they would be larger than it. */
export function subBlockCount(cidr: Cidr, prefix: number): number {
  return prefix < cidr.prefix || prefix > 32 ? 0 : 2 ** (prefix - cidr.prefix);
}

/** The aligned block of this prefix length at this position inside a block. */
export function subBlockAt(cidr: Cidr, prefix: number, index: number): Cidr | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= subBlockCount(cidr, prefix)) return undefined;
  return { base: cidr.base + index * 2 ** (32 - prefix), prefix };
}
