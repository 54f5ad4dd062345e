import {
  type Cidr6,
  cidr6Contains,
  cidrs6Overlap,
  formatCidr6,
  parseCidr6,
  subnetOf,
} from "../../domain/address/ipv6.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { ReadWork } from "../kit/operation.ts";

/** Which IPv6 range a subnet is to have: a named one, the one at a place, or the first free. */
export type Ipv6Choice =
  | { readonly cidr: string }
  | {
      readonly index: number;
      /** The range of the network that is meant, where the caller names it. */
      readonly within?: string;
    }
  | "first-free";

async function takenIn(work: ReadWork, vpcId: string): Promise<Cidr6[]> {
  const where = { vpcId, ipv6Cidr: { not: null } };
  const rows = await work.tx.pick("subnet", ["ipv6Cidr"], { where });
  return rows.map((row) => parseCidr6(row.ipv6Cidr ?? "")).filter((cidr) => cidr !== undefined);
}

function firstFree(range: Cidr6, taken: readonly Cidr6[]): Cidr6 {
  const used = new Set(taken.map((cidr) => cidr.base));
  for (let index = 0; ; index += 1) {
    const block = subnetOf(range, index);
    if (block === undefined) return refuse({ kind: "subnet.no-block", cidr: formatCidr6(range), prefix: 64 });
    if (!used.has(block.base)) return block;
  }
}

function namedBlock(text: string, range: Cidr6): Cidr6 {
  const expected = "an IPv6 network with a mask of 64";
  const wrong = { kind: "request.malformed", field: "ipv6CidrBlock", value: text, expected } as const;
  const cidr = required(parseCidr6(text), wrong);
  if (cidr.prefix !== 64) refuse(wrong);
  if (!cidr6Contains(range, cidr)) {
    refuse({ kind: "subnet.outside-vpc", cidr: text, vpcCidr: formatCidr6(range) });
  }
  return cidr;
}

function blockAt(range: Cidr6, index: number): Cidr6 {
  const wrong = { kind: "request.out-of-range", field: "ipv6CidrBlock", expected: "0 to 255" } as const;
  return required(subnetOf(range, index), { ...wrong, value: index });
}

/** Chooses a subnet's /64 within its network's range. */
export async function chooseIpv6Cidr(work: ReadWork, vpc: Vpc, choice: Ipv6Choice): Promise<string> {
  const range = required(parseCidr6(vpc.ipv6Cidr ?? ""), { kind: "vpc.no-ipv6", vpcId: vpc.id });
  if (choice !== "first-free" && "within" in choice && choice.within !== vpc.ipv6Cidr) {
    refuse({ kind: "vpc.cidr-not-found", vpcId: vpc.id, cidr: choice.within });
  }
  const taken = await takenIn(work, vpc.id);
  if (choice === "first-free") return formatCidr6(firstFree(range, taken));
  const block = "cidr" in choice ? namedBlock(choice.cidr, range) : blockAt(range, choice.index);
  const other = taken.find((one) => cidrs6Overlap(one, block));
  if (other !== undefined) {
    refuse({ kind: "subnet.overlap", cidr: formatCidr6(block), other: formatCidr6(other) });
  }
  return formatCidr6(block);
}
