import { type Cidr, cidrContains, cidrsOverlap, parseCidr } from "../address/cidr.ts";
import { type Cidr6, cidr6Contains, cidrs6Overlap, formatCidr6, parseCidr6 } from "../address/ipv6.ts";

/** Where a route leads to. */
export type Destination =
  | { readonly family: 4; readonly text: string; readonly cidr: Cidr }
  | { readonly family: 6; readonly text: string; readonly cidr: Cidr6 };

/** Reads a destination of either family in its canonical form; undefined when it is no block. */
export function readDestination(text: string): Destination | undefined {
  const cidr = parseCidr(text);
  if (cidr !== undefined) return { family: 4, text, cidr };
  const cidr6 = parseCidr6(text);
  return cidr6 === undefined ? undefined : { family: 6, text: formatCidr6(cidr6), cidr: cidr6 };
}

/** Whether every address of `inner` lies in `outer`; blocks of two families never do. */
export function liesWithin(outer: Destination, inner: Destination): boolean {
  if (outer.family === 4) return inner.family === 4 && cidrContains(outer.cidr, inner.cidr);
  return inner.family === 6 && cidr6Contains(outer.cidr, inner.cidr);
}

/** Whether two destinations share an address. */
export function destinationsOverlap(one: Destination, other: Destination): boolean {
  if (one.family === 4) return other.family === 4 && cidrsOverlap(one.cidr, other.cidr);
  return other.family === 6 && cidrs6Overlap(one.cidr, other.cidr);
}
