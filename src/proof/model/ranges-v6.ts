/** A range of IPv6 addresses: the first, and how long what they have in common is. */
export interface RangeV6 {
  readonly first: bigint;
  readonly mask: number;
}

function groupsOf(text: string): number[] | undefined {
  if (text === "") return [];
  const groups = text.split(":");
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : undefined;
}

/** An IPv6 address as a number; undefined for a text that is none. */
export function numberOfV6(text: string): bigint | undefined {
  const [head, tail, ...more] = text.split("::").map(groupsOf);
  if (head === undefined || more.length > 0 || (text.includes("::") && tail === undefined)) return undefined;
  const left = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? left !== 0 : left < 1) return undefined;
  const groups = [...head, ...Array<number>(left).fill(0), ...(tail ?? [])];
  return groups.reduce((number, group) => number * 0x10000n + BigInt(group), 0n);
}

/** A number as an IPv6 address in its short writing: the first of the longest runs of zeros left out. */
export function addressOfV6(number: bigint): string {
  const groups = Array.from({ length: 8 }, (_, at) => (number >> BigInt(16 * (7 - at))) & 0xffffn);
  const text = groups.map((group) => group.toString(16)).join(":");
  const runs = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)];
  const longest = runs.toSorted((one, other) => other[0].length - one[0].length)[0];
  if (longest === undefined) return text;
  const [before, after] = [text.slice(0, longest.index), text.slice(longest.index + longest[0].length)];
  return `${before.replace(/:$/, "")}::${after.replace(/^:/, "")}`;
}

/** A range as it is written, `2402:4e00::/56`; undefined for a text that is none or begins inside of one. */
export function rangeOfV6(text: string): RangeV6 | undefined {
  const [address = "", digits = ""] = text.split("/");
  const first = numberOfV6(address);
  const mask = Number(digits);
  if (first === undefined || digits === "" || mask > 128) return undefined;
  return first % sizeOfV6(mask) === 0n ? { first, mask } : undefined;
}

/** How many addresses a range has. */
export function sizeOfV6(mask: number): bigint {
  return 1n << BigInt(128 - mask);
}

/** Whether a range holds an address. */
export function holdsV6({ first, mask }: RangeV6, number: bigint): boolean {
  return number >= first && number < first + sizeOfV6(mask);
}

/** Whether a range lies in another. */
export function liesInV6(inner: RangeV6, outer: RangeV6): boolean {
  return inner.mask >= outer.mask && holdsV6(outer, inner.first);
}

/** The block of 64 bits at a place of a network's. */
export function blockAtV6({ first }: RangeV6, index: number): string {
  return `${addressOfV6(first + BigInt(index) * sizeOfV6(64))}/64`;
}
