import { cidrContains } from "../../domain/address/cidr.ts";
import type { VpcCidr } from "../../domain/vpc/vpc.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type SubnetView, viewSubnets } from "../subnet/list-subnets.ts";
import { storedCidr } from "../subnet/subnet-room.ts";

/** A further range of a network with the subnets made in it. */
export interface RangeView {
  readonly range: VpcCidr;
  readonly subnets: readonly SubnetView[];
}

/** Lists the further ranges of networks. */
export const listRanges = readOperation(
  "vpc/list-ranges",
  async (work, query: Query<VpcCidr>): Promise<Page<RangeView>> => {
    const { items, total } = await findPage(work.tx, "vpcCidr", query);
    if (items.length === 0) return { items: [], total };
    const vpcIds = [...new Set(items.map((range) => range.vpcId))];
    const views = await viewSubnets(work, await work.tx.find("subnet", { where: { vpcId: vpcIds } }));
    const inside = (range: VpcCidr) =>
      views.filter(
        ({ subnet }) =>
          subnet.vpcId === range.vpcId && cidrContains(storedCidr(range.cidr), storedCidr(subnet.cidr)),
      );
    return { items: items.map((range) => ({ range, subnets: inside(range) })), total };
  },
);
