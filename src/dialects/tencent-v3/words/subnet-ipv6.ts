import { refuse } from "../../../domain/fault/fault.ts";
import type { SubnetIpv6 } from "../../../operations/subnet/change-ipv6.ts";
import { requireSubnetId } from "./network-ids.ts";

/** A subnet with its IPv6 range, as callers send both. */
interface Ipv6Block {
  readonly SubnetId: string;
  readonly Ipv6CidrBlock?: string;
}

/** Subnets with the IPv6 ranges that they are to have or give back. */
export function ipv6BlocksIn(blocks: readonly Ipv6Block[]): SubnetIpv6[] {
  if (blocks.length === 0) refuse({ kind: "request.missing", anyOf: ["ipv6SubnetCidrBlocks"] });
  return blocks.map(({ SubnetId, Ipv6CidrBlock: cidr = "" }) => ({
    subnetId: requireSubnetId(SubnetId),
    ...(cidr !== "" && { cidr }),
  }));
}

/** Subnets with the IPv6 ranges that they have now. */
export function ipv6BlocksOut(
  subnets: readonly Required<SubnetIpv6>[],
): { SubnetId: string; Ipv6CidrBlock: string }[] {
  return subnets.map(({ subnetId, cidr }) => ({ SubnetId: subnetId, Ipv6CidrBlock: cidr }));
}
