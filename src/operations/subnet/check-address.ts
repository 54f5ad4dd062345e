import { cidrContainsAddress, storedCidr } from "../../domain/address/cidr.ts";
import { parseIpv4 } from "../../domain/address/ipv4.ts";
import { cidr6ContainsAddress, formatIpv6, parseCidr6, parseIpv6 } from "../../domain/address/ipv6.ts";
import { isReserved, isReserved6 } from "../../domain/address/reserved.ts";
import { required } from "../../domain/fault/fault.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { isKept, keptBlocks } from "../address/reserved-blocks.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { together } from "../kit/together.ts";

function isOf(work: ReadWork, subnet: Subnet, address: string): boolean {
  const number = parseIpv4(address);
  const range = storedCidr(subnet.cidr);
  if (number === undefined || !cidrContainsAddress(range, number)) return false;
  return !isReserved(range, profileOf(work, subnet).reserved, number);
}

function isOf6(work: ReadWork, subnet: Subnet, text: string): boolean {
  const address = parseIpv6(text);
  const range = parseCidr6(subnet.ipv6Cidr ?? "");
  if (address === undefined || range === undefined || !cidr6ContainsAddress(range, address)) return false;
  return !isReserved6(range, profileOf(work, subnet).reservedIpv6, address);
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
    const { tx } = work;
    const number = parseIpv6(address);
    const [found, kept, live, live6] = await together([
      tx.get("subnet", subnetId),
      keptBlocks(tx, [subnetId]),
      tx.get("privateIp", [subnetId, address]),
      number === undefined ? undefined : tx.get("ipv6Address", [subnetId, formatIpv6(number)]),
    ]);
    const subnet = required(found, { kind: "subnet.not-found", subnetId });
    if (family === 6) return isOf6(work, subnet, address) && live6 === undefined;
    return isOf(work, subnet, address) && live === undefined && !isKept(kept.get(subnetId) ?? [], address);
  },
);
