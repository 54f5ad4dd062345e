import { parseCidr } from "../../domain/address/cidr.ts";
import { usableCount } from "../../domain/address/reserved.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";

/** A subnet with what is drawn as part of it. */
export interface SubnetView {
  readonly subnet: Subnet;
  readonly capacity: number;
  /** Capacity less what is live, always. */
  readonly free: number;
  readonly tags: readonly TagPair[];
}

/** How many addresses a subnet can hand out in all. */
export function capacityOf(work: ReadWork, subnet: Subnet): number {
  const { reserved } = work.rules.profiles[subnet.profile] ?? work.profile;
  return usableCount(parseCidr(subnet.cidr) ?? { base: 0, prefix: 32 }, reserved);
}

/** How many addresses of a subnet are live. */
export function liveCount(tx: ReadTx, subnetId: string): Promise<number> {
  return tx.count("privateIp", { where: { subnetId } });
}

/** Lists subnets with their free counts. */
export const listSubnets = readOperation(
  "subnet/list-subnets",
  async (work, query: Query<Subnet>): Promise<Page<SubnetView>> => {
    const { items, total } = await findPage(work.tx, "subnet", query);
    const tags = await tagsOf(
      work.tx,
      items.map((subnet) => subnet.id),
    );
    const views: SubnetView[] = [];
    for (const subnet of items) {
      const capacity = capacityOf(work, subnet);
      const free = capacity - (await liveCount(work.tx, subnet.id));
      views.push({ subnet, capacity, free, tags: tags.get(subnet.id) ?? [] });
    }
    return { items: views, total };
  },
);
