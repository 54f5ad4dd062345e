import type { Subnet } from "../../../domain/subnet/subnet.ts";
import type { Vpc } from "../../../domain/vpc/vpc.ts";
import { ownEntry } from "../../kit/own-entry.ts";
import { matchesNothing, type QueryPart } from "../../kit/query-parts.ts";

const beginnings: Readonly<Record<string, string>> = { GUA: "2", ULA: "fd" };

/** The filters by IPv6 range that networks and subnets share; every range here is of the BGP kind. */
export function ipv6Filters<R extends Vpc | Subnet>(): {
  readonly [name: string]: (values: readonly string[]) => QueryPart<R>;
} {
  const asked = (parts: readonly object[]) => ({ anyOf: parts }) as QueryPart<R>;
  return {
    "ipv6-cidr-block": (cidrs) => asked(cidrs.map((ipv6Cidr) => ({ ipv6Cidr }))),
    "isp-type": (types) => (types.includes("BGP") ? asked([{ ipv6Cidr: { not: null } }]) : matchesNothing),
    "address-type": (types) =>
      asked(
        types
          .map((type) => ownEntry(beginnings, type))
          .filter((startsWith) => startsWith !== undefined)
          .map((startsWith) => ({ ipv6Cidr: { startsWith } })),
      ),
  };
}
