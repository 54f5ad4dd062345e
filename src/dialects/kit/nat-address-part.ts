import type { NatRule } from "../../domain/nat/nat-gateway.ts";
import type { QueryPart } from "./query-parts.ts";

/** Rules through one of these public addresses, wherever in their lists it stands. */
export function throughAddress(addresses: readonly string[]): QueryPart<NatRule> {
  const one = (address: string) => [
    { publicAddress: address },
    { publicAddress: { startsWith: `${address},` } },
    { publicAddress: { endsWith: `,${address}` } },
    { publicAddress: { contains: `,${address},` } },
  ];
  return { anyOf: addresses.flatMap(one) };
}
