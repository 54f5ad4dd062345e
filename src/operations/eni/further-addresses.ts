import type { Ipv6Address } from "../../domain/address/address.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { takePrefixes, type WantedPrefixes } from "../address/ip-prefixes.ts";
import { drawIpv6, holdIpv6, requireIdleIpv6 } from "../address/ipv6-addresses.ts";
import { takeIpv6Prefixes } from "../address/ipv6-prefixes.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireCount, requireIpv6Places } from "./address-room.ts";

/** What a new ENI is to have besides private IPv4 addresses. */
export interface FurtherAddresses {
  readonly ipv6?: { readonly addresses: readonly string[]; readonly count: number };
  readonly prefixes?: WantedPrefixes;
  readonly ipv6Prefixes?: WantedPrefixes;
}

/** What a new ENI got besides private IPv4 addresses. */
export interface GivenAddresses {
  readonly ipv6Addresses: readonly New<Ipv6Address>[];
  readonly ipv4PrefixTexts: readonly string[];
  readonly ipv6PrefixTexts: readonly string[];
}

const none = { prefixes: [], addresses: [], count: 0 } as const;

/** How many of its places the IPv4 prefixes of a new ENI take. */
export function prefixPlaces({ prefixes = none }: FurtherAddresses): number {
  requireCount("prefixCount", prefixes.count);
  return prefixes.prefixes.length + prefixes.count;
}

/** Gives a new ENI its IPv6 addresses and prefixes. */
export async function giveFurther(
  work: WriteWork,
  subnet: Subnet,
  eniId: string,
  input: FurtherAddresses,
  state: Ipv6Address["state"],
): Promise<GivenAddresses> {
  const { ipv6 = none, prefixes = none, ipv6Prefixes = none } = input;
  requireCount("ipv6AddressCount", ipv6.count);
  requireCount("ipv6PrefixCount", ipv6Prefixes.count);
  const more = ipv6.addresses.length + ipv6.count + ipv6Prefixes.prefixes.length + ipv6Prefixes.count;
  const ipv4PrefixTexts = prefixes === none ? [] : await takePrefixes(work, subnet, eniId, prefixes);
  if (more === 0) return { ipv6Addresses: [], ipv4PrefixTexts, ipv6PrefixTexts: [] };
  requireIpv6Places(work, eniId, undefined, more);
  const ipv6PrefixTexts = await takeIpv6Prefixes(work, subnet, eniId, ipv6Prefixes);
  const named = await requireIdleIpv6(work, subnet, ipv6.addresses);
  const wanted = [...named, ...(await drawIpv6(work, subnet, ipv6.count, named))];
  const ipv6Addresses = await holdIpv6(
    work,
    subnet,
    eniId,
    state,
    wanted.map((address) => ({ address })),
  );
  return { ipv6Addresses, ipv4PrefixTexts, ipv6PrefixTexts };
}
