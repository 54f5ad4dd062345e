import { type Cidr, cidrContains, cidrsOverlap, storedCidr } from "../../domain/address/cidr.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { ReadWork } from "../kit/operation.ts";

/** Something that a range of a network would collide with. */
export interface RangeConflict {
  readonly with: "range" | "route";
  /** The range or destination. */
  readonly cidr: string;
  /** The network or route that has it. */
  readonly id: string;
}

/** What a new range collides with: the network's other ranges, and routes that lead out of a part of it. */
export async function conflictsOf(
  work: ReadWork,
  vpc: Vpc,
  cidr: Cidr,
  leaving: readonly string[] = [],
): Promise<RangeConflict[]> {
  const further = await work.tx.pick("vpcCidr", ["cidr"], { where: { vpcId: vpc.id } });
  const where = { vpcId: vpc.id, origin: "user", family: 4 } as const;
  const routes = await work.tx.pick("route", ["id", "destination"], { where });
  return [
    ...[vpc.cidr, ...further.map((one) => one.cidr)]
      .filter((range) => !leaving.includes(range) && cidrsOverlap(storedCidr(range), cidr))
      .map((range) => ({ with: "range", cidr: range, id: vpc.id }) as const),
    ...routes
      .filter((route) => cidrContains(cidr, storedCidr(route.destination)))
      .map((route) => ({ with: "route", cidr: route.destination, id: route.id }) as const),
  ];
}
