/** A range of addresses: the first, and how many. */
export interface Range {
  readonly first: number;
  readonly size: number;
  readonly mask: number;
}

/** An address as a number; undefined for a text that is none. */
export function numberOf(address: string): number | undefined {
  const parts = address.split(".");
  const isPart = (part: string) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256;
  if (parts.length !== 4 || !parts.every(isPart)) return undefined;
  return parts.reduce((number, part) => number * 256 + Number(part), 0);
}

/** A number as an address. */
export function addressOf(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}

/** A range as it is written, `10.0.0.0/24`; undefined for a text that is none or begins inside of one. */
export function rangeOf(text: string): Range | undefined {
  const [, address = "", digits = ""] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? [];
  const first = numberOf(address);
  const mask = Number(digits);
  if (first === undefined || digits === "" || mask > 32) return undefined;
  const size = 2 ** (32 - mask);
  return first % size === 0 ? { first, size, mask } : undefined;
}

/** Whether a range holds an address. */
export function holds(range: Range, number: number): boolean {
  return number >= range.first && number < range.first + range.size;
}

/** Whether a range lies in another. */
export function liesIn(inner: Range, outer: Range): boolean {
  return inner.first >= outer.first && inner.first + inner.size <= outer.first + outer.size;
}

/** Whether two ranges have an address in common. */
export function meet(one: Range, other: Range): boolean {
  return one.first < other.first + other.size && other.first < one.first + one.size;
}
