import { cidr6Of, formatCidr6, parseCidr6, randomAddressIn } from "../../domain/address/ipv6.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Routed anywhere, or known inside alone (RFC 4193). */
export type Ipv6Scope = "public" | "local";

const localRange = "fd00::/8";

/** Draws a /56 for a network; the store refuses one that another network has, and the call is tried again. */
export function drawIpv6Cidr(work: WriteWork, scope: Ipv6Scope): string {
  const text = scope === "local" ? localRange : work.profile.ipv6Range;
  const range = parseCidr6(text) ?? { base: 0n, prefix: 8 };
  return formatCidr6(
    cidr6Of(
      randomAddressIn(range, () => work.random.nextUint32()),
      56,
    ),
  );
}

/** Whether an IPv6 range is known inside alone. */
export function ipv6ScopeOf(cidr: string): Ipv6Scope {
  return /^f[cd]/i.test(cidr) ? "local" : "public";
}
