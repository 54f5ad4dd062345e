import { cidrContainsAddress, cidrSize, lastAddress } from "./cidr.ts";
import type { Cidr } from "./cidr.ts";
import { lastAddress6 } from "./ipv6.ts";
import type { Cidr6 } from "./ipv6.ts";

/** How many addresses a provider keeps for itself at each end of every subnet. */
export interface ReservedRule {
  readonly first: number;
  readonly last: number;
}

/** Which address of a subnet is its gateway: counted from the first, or from the end when negative. */
export interface GatewayRule {
  readonly gatewayIndex: number;
}

/** Whether the provider keeps an address of the subnet; an address outside the subnet is not reserved. */
export function isReserved(cidr: Cidr, rule: ReservedRule, address: number): boolean {
  if (!cidrContainsAddress(cidr, address)) return false;
  return address < cidr.base + rule.first || address > lastAddress(cidr) - rule.last;
}

/** The same question for an IPv6 subnet. */
export function isReserved6(cidr: Cidr6, rule: ReservedRule, address: bigint): boolean {
  const last = lastAddress6(cidr);
  if (address < cidr.base || address > last) return false;
  return address < cidr.base + BigInt(rule.first) || address > last - BigInt(rule.last);
}

/** How many addresses of a subnet can be handed out. */
export function usableCount(cidr: Cidr, rule: ReservedRule): number {
  return Math.max(0, cidrSize(cidr) - rule.first - rule.last);
}

/** The usable address at this position, lowest first. */
export function usableAt(cidr: Cidr, rule: ReservedRule, index: number): number | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= usableCount(cidr, rule)) return undefined;
  return cidr.base + rule.first + index;
}

/** The gateway of a subnet. */
export function gatewayOf(cidr: Cidr, rule: GatewayRule): number {
  const { gatewayIndex } = rule;
  return gatewayIndex < 0 ? cidr.base + cidrSize(cidr) + gatewayIndex : cidr.base + gatewayIndex;
}
