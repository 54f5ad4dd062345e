import {
  type Cidr,
  cidrContains,
  cidrsOverlap,
  parseCidr,
  subBlockAt,
  subBlockCount,
  storedCidr,
} from "../../domain/address/cidr.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { ReadWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";

/** Reads a subnet's range as a caller gives it. */
function subnetCidrOf(text: string): Cidr {
  const expected = "a network such as 10.0.1.0/24";
  return required(parseCidr(text), { kind: "request.malformed", field: "subnetCidr", value: text, expected });
}

function requireMask(work: ReadWork, vpc: Vpc, cidr: Cidr, text: string): void {
  const { shortest, longest } = profileOf(work, vpc).subnetMask;
  if (cidr.prefix >= shortest && cidr.prefix <= longest) return;
  const expected = `a mask from ${shortest} to ${longest}`;
  refuse({ kind: "request.out-of-range", field: "subnetCidr", value: text, expected });
}

// A route may lead out of a part of the network that no subnet has; a subnet must not be made over it.
async function requireNoRoute(work: ReadWork, vpc: Vpc, cidr: Cidr, text: string): Promise<void> {
  const where = { vpcId: vpc.id, origin: "user", family: 4 } as const;
  const routes = await work.tx.pick("route", ["destination"], { where });
  const over = routes.find(({ destination }) => cidrContains(cidr, storedCidr(destination)));
  if (over !== undefined)
    refuse({ kind: "subnet.overlaps-route", cidr: text, destination: over.destination });
}

/** The ranges of a network: its own and those added later. */
async function rangesOf(work: ReadWork, vpc: Vpc): Promise<string[]> {
  const further = await work.tx.pick("vpcCidr", ["cidr"], { where: { vpcId: vpc.id } });
  return [vpc.cidr, ...further.map((one) => one.cidr)];
}

/** Refuses a range for a new subnet that is too large or small, outside the network, or not free. */
export async function requireRoom(work: ReadWork, vpc: Vpc, text: string): Promise<void> {
  const cidr = subnetCidrOf(text);
  requireMask(work, vpc, cidr, text);
  const ranges = await rangesOf(work, vpc);
  if (!ranges.some((range) => cidrContains(storedCidr(range), cidr))) {
    refuse({ kind: "subnet.outside-vpc", cidr: text, vpcCidr: ranges.join(", ") });
  }
  const siblings = await work.tx.pick("subnet", ["cidr"], { where: { vpcId: vpc.id } });
  const other = siblings.find((sibling) => cidrsOverlap(storedCidr(sibling.cidr), cidr));
  if (other !== undefined) refuse({ kind: "subnet.overlap", cidr: text, other: other.cidr });
  await requireNoRoute(work, vpc, cidr, text);
}

/** The first block of this mask in which a network has no subnet. */
export async function freeBlock(work: ReadWork, vpc: Vpc, prefix: number): Promise<Cidr | undefined> {
  const siblings = await work.tx.pick("subnet", ["cidr"], { where: { vpcId: vpc.id } });
  const taken = siblings.map((sibling) => storedCidr(sibling.cidr));
  const range = storedCidr(vpc.cidr);
  for (let index = 0; index < subBlockCount(range, prefix); index += 1) {
    const block = subBlockAt(range, prefix, index);
    if (block !== undefined && !taken.some((one) => cidrsOverlap(one, block))) return block;
  }
  return undefined;
}
