import { storedCidr } from "../../domain/address/cidr.ts";
import { usableCount } from "../../domain/address/reserved.ts";
import { required } from "../../domain/fault/fault.ts";
import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { profileOf } from "../kit/profile-of.ts";
import type { TagPair } from "../kit/tags.ts";
import { together } from "../kit/together.ts";
import { idleReserved } from "../address/reserved-blocks.ts";

/** A subnet with what is drawn as part of it. */
export interface SubnetView {
  readonly subnet: Subnet;
  readonly capacity: number;
  /** Capacity less what is live and what is kept aside, always. */
  readonly free: number;
  readonly tags: readonly TagPair[];
}

/** How many addresses a subnet can hand out in all. */
export function capacityOf(work: ReadWork, subnet: Pick<Subnet, "cidr" | "profile">): number {
  return usableCount(storedCidr(subnet.cidr), profileOf(work, subnet).reserved);
}

/** How many addresses of subnets are live. */
export function liveCounts(tx: ReadTx, found: Query<Subnet>): Promise<ReadonlyMap<string, number>> {
  return tx.countPer({ table: "privateIp", column: "subnetId", per: "subnet", found });
}

/** Some subnets, by what they or rows beside them have. */
export type SubnetSet = Pick<Query<Subnet>, "where" | "having">;

/** Subnets with their free counts and tags, asked for all at once; `known` are their rows when at hand. */
export async function viewSubnets(
  work: ReadWork,
  set: SubnetSet,
  known?: readonly Subnet[],
): Promise<SubnetView[]> {
  const { tx } = work;
  const tagged = { table: "subnet", column: "id", equals: "resourceId", where: {}, ...set } as const;
  const [subnets, tags, kept, live] = await together([
    known ?? tx.find("subnet", set),
    tx.find("tag", { having: [tagged] }),
    idleReserved(tx, set),
    liveCounts(tx, set),
  ]);
  return subnets.map((subnet) => {
    const capacity = capacityOf(work, subnet);
    const free = capacity - (live.get(subnet.id) ?? 0) - (kept.get(subnet.id) ?? 0);
    const own = tags.filter(({ resourceId }) => resourceId === subnet.id);
    return { subnet, capacity, free, tags: own.map(({ key, value }) => ({ key, value })) };
  });
}

/** Lists subnets with their free counts. */
export const listSubnets = readOperation(
  "subnet/list-subnets",
  async (work, query: Query<Subnet>): Promise<Page<SubnetView>> => {
    const { items, total } = await findPage(work.tx, "subnet", query);
    if (items.length === 0) return { items: [], total };
    return { items: await viewSubnets(work, { where: { id: items.map(({ id }) => id) } }, items), total };
  },
);

/** A subnet with its network and its route table. */
export interface PlacedSubnet extends SubnetView {
  readonly vpc: Vpc | undefined;
  readonly routeTable: RouteTable | undefined;
}

async function placedOf(work: ReadWork, subnets: readonly Subnet[]): Promise<PlacedSubnet[]> {
  if (subnets.length === 0) return [];
  const [views, vpcs, tables] = await together([
    viewSubnets(work, { where: { id: subnets.map(({ id }) => id) } }, subnets),
    work.tx.getMany("vpc", [...new Set(subnets.map((one) => one.vpcId))]),
    work.tx.getMany("routeTable", [...new Set(subnets.map((one) => one.routeTableId))]),
  ]);
  return views.map((view) => ({
    ...view,
    vpc: vpcs.find(({ id }) => id === view.subnet.vpcId),
    routeTable: tables.find(({ id }) => id === view.subnet.routeTableId),
  }));
}

/** Lists subnets with their parents. */
export const listPlacedSubnets = readOperation(
  "subnet/list-placed-subnets",
  async (work, query: Query<Subnet>): Promise<Page<PlacedSubnet>> => {
    const { items, total } = await findPage(work.tx, "subnet", query);
    return { items: await placedOf(work, items), total };
  },
);

/** One subnet of a network with its parents; both must exist. */
export const readPlacedSubnet = readOperation(
  "subnet/read-placed-subnet",
  async (work, { vpcId, subnetId }: { vpcId: string; subnetId: string }): Promise<PlacedSubnet> => {
    const [vpc, subnets] = await together([
      work.tx.get("vpc", vpcId),
      work.tx.find("subnet", { where: { id: subnetId, vpcId } }),
    ]);
    required(vpc, { kind: "vpc.not-found", vpcId });
    const [placed] = await placedOf(work, subnets);
    return required(placed, { kind: "subnet.not-found", subnetId });
  },
);
