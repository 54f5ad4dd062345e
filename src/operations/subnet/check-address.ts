import { cidrContainsAddress } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { cidr6ContainsAddress, formatIpv6, parseCidr6, parseIpv6 } from "../../domain/address/ipv6.ts";
import { isReserved, isReserved6 } from "../../domain/address/reserved.ts";
import { required } from "../../domain/fault/fault.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { isKept, keptBlocks } from "../address/reserved-blocks.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { storedCidr } from "./subnet-room.ts";

async function isIdle(work: ReadWork, subnet: Subnet, address: string): Promise<boolean> {
  const number = parseIpv4(address);
  const range = storedCidr(subnet.cidr);
  if (number === undefined || !cidrContainsAddress(range, number)) return false;
  if (isReserved(range, profileOf(work, subnet).reserved, number)) return false;
  const kept = (await keptBlocks(work.tx, [subnet.id])).get(subnet.id) ?? [];
  return !isKept(kept, address) && (await work.tx.get("privateIp", [subnet.id, address])) === undefined;
}

async function isIdle6(work: ReadWork, subnet: Subnet, text: string): Promise<boolean> {
  const address = parseIpv6(text);
  const range = parseCidr6(subnet.ipv6Cidr ?? "");
  if (address === undefined || range === undefined || !cidr6ContainsAddress(range, address)) return false;
  if (isReserved6(range, profileOf(work, subnet).reservedIpv6, address)) return false;
  return (await work.tx.get("ipv6Address", [subnet.id, formatIpv6(address)])) === undefined;
}

/** A question about one address of a subnet. */
export interface AddressQuestion {
  readonly subnetId: string;
  readonly address: string;
  readonly family: 4 | 6;
}

/** Whether an address of a subnet could be had now. */
export const checkAddress = readOperation(
  "subnet/check-address",
  async (work, { subnetId, address, family }: AddressQuestion): Promise<boolean> => {
    const found = await work.tx.get("subnet", subnetId);
    const subnet = required(found, { kind: "subnet.not-found", subnetId });
    return family === 4 ? isIdle(work, subnet, address) : isIdle6(work, subnet, address);
  },
);
