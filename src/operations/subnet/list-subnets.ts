import { usableCount } from "../../domain/address/reserved.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { profileOf } from "../kit/profile-of.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { idleReserved } from "../address/reserved-blocks.ts";
import { storedCidr } from "./subnet-room.ts";

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

/** How many addresses of a subnet are live. */
export function liveCount(tx: ReadTx, subnetId: string): Promise<number> {
  return tx.count("privateIp", { where: { subnetId } });
}

/** Subnets with their free counts and tags. */
export async function viewSubnets(work: ReadWork, subnets: readonly Subnet[]): Promise<SubnetView[]> {
  const ids = subnets.map((subnet) => subnet.id);
  const tags = await tagsOf(work.tx, ids);
  const kept = await idleReserved(work.tx, ids);
  const views: SubnetView[] = [];
  for (const subnet of subnets) {
    const capacity = capacityOf(work, subnet);
    const free = capacity - (await liveCount(work.tx, subnet.id)) - (kept.get(subnet.id) ?? 0);
    views.push({ subnet, capacity, free, tags: tags.get(subnet.id) ?? [] });
  }
  return views;
}

/** Lists subnets with their free counts. */
export const listSubnets = readOperation(
  "subnet/list-subnets",
  async (work, query: Query<Subnet>): Promise<Page<SubnetView>> => {
    const { items, total } = await findPage(work.tx, "subnet", query);
    return { items: await viewSubnets(work, items), total };
  },
);
