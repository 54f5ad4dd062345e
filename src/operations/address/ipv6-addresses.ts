import type { Ipv6Address } from "../../domain/address/address.ts";
import {
  cidr6Of,
  type Cidr6,
  formatCidr6,
  formatIpv6,
  parseCidr6,
  parseIpv6,
} from "../../domain/address/ipv6.ts";
import { cidr6ContainsAddress, randomAddressIn } from "../../domain/address/ipv6.ts";
import { isReserved6 } from "../../domain/address/reserved.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { WriteWork } from "../kit/operation.ts";

const attempts = 8;

/** The IPv6 range of a subnet, which must have one. */
export function ipv6RangeOf(subnet: Subnet): Cidr6 {
  const range = subnet.ipv6Cidr === null ? undefined : parseCidr6(subnet.ipv6Cidr);
  return required(range, { kind: "subnet.no-ipv6", subnetId: subnet.id });
}

/** The /80 that an address lies in. */
export function blockOf(address: bigint): string {
  return formatCidr6(cidr6Of(address, 80));
}

function reservedIn(work: WriteWork, subnet: Subnet) {
  return (work.rules.profiles[subnet.profile] ?? work.profile).reservedIpv6;
}

function readNamed(work: WriteWork, subnet: Subnet, range: Cidr6, text: string): bigint {
  const expected = "an IPv6 address";
  const address = required(parseIpv6(text), {
    kind: "request.malformed",
    field: "ipv6Address",
    value: text,
    expected,
  });
  if (!cidr6ContainsAddress(range, address)) {
    refuse({ kind: "address.outside-subnet", address: text, cidr: formatCidr6(range) });
  }
  if (isReserved6(range, reservedIn(work, subnet), address))
    refuse({ kind: "address.reserved", address: text });
  return address;
}

async function takenAmong(
  work: WriteWork,
  subnetId: string,
  addresses: readonly bigint[],
): Promise<Set<string>> {
  const address = addresses.map(formatIpv6);
  const live = await work.tx.pick("ipv6Address", ["address"], { where: { subnetId, address } });
  const prefix = [...new Set(addresses.map(blockOf))];
  const held = await work.tx.pick("ipPrefix", ["prefix"], { where: { subnetId, prefix } });
  const blocks = new Set(held.map((row) => row.prefix));
  const inside = addresses.filter((one) => blocks.has(blockOf(one))).map(formatIpv6);
  return new Set([...live.map((row) => row.address), ...inside]);
}

/** The named addresses in canonical form: each once, inside the subnet, not reserved, idle. */
export async function requireIdleIpv6(
  work: WriteWork,
  subnet: Subnet,
  texts: readonly string[],
): Promise<bigint[]> {
  const range = ipv6RangeOf(subnet);
  const addresses = texts.map((text) => readNamed(work, subnet, range, text));
  const twice = addresses.find((one, index) => addresses.indexOf(one) !== index);
  if (twice !== undefined) refuse({ kind: "address.duplicate", address: formatIpv6(twice) });
  const [taken] = await takenAmong(work, subnet.id, addresses);
  if (taken !== undefined) refuse({ kind: "address.in-use", address: taken });
  return addresses;
}

/** Draws so many idle addresses of a subnet's range at random; a range of 2^64 is never exhausted. */
export async function drawIpv6(
  work: WriteWork,
  subnet: Subnet,
  count: number,
  others: readonly bigint[] = [],
): Promise<bigint[]> {
  const range = ipv6RangeOf(subnet);
  const drawn = new Set<bigint>();
  for (let attempt = 0; drawn.size < count && attempt < attempts; attempt += 1) {
    const candidates = Array.from({ length: count - drawn.size }, () =>
      randomAddressIn(range, work.random.nextUint32),
    ).filter((one) => !isReserved6(range, reservedIn(work, subnet), one) && !others.includes(one));
    const taken = await takenAmong(work, subnet.id, candidates);
    for (const one of candidates) if (!taken.has(formatIpv6(one))) drawn.add(one);
  }
  if (drawn.size < count) {
    refuse({ kind: "subnet.exhausted", subnetId: subnet.id, asked: count, free: drawn.size });
  }
  return [...drawn];
}

/** Records IPv6 addresses as taken by an ENI. */
export async function holdIpv6(
  work: WriteWork,
  subnet: Subnet,
  eniId: string,
  state: Ipv6Address["state"],
  addresses: readonly { readonly address: bigint; readonly description?: string }[],
): Promise<New<Ipv6Address>[]> {
  const rows = addresses.map(({ address, description = "" }) => ({
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    address: formatIpv6(address),
    block: blockOf(address),
    eniId,
    primary: false,
    state,
    description,
    createdAtMs: work.call.nowMs,
  }));
  await work.tx.insert("ipv6Address", rows);
  return rows;
}
