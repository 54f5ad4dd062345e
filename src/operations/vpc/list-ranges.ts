import { cidrContains, storedCidr } from "../../domain/address/cidr.ts";
import type { VpcCidr } from "../../domain/vpc/vpc.ts";
import type { Query } from "../../store/port.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";
import { type SubnetView, viewSubnets } from "../subnet/list-subnets.ts";

/** A further range of a network with the subnets made in it. */
export interface RangeView {
  readonly range: VpcCidr;
  readonly subnets: readonly SubnetView[];
}

function inside(range: VpcCidr, views: readonly SubnetView[]): SubnetView[] {
  const own = views.filter(({ subnet }) => subnet.vpcId === range.vpcId);
  return own.filter(({ subnet }) => cidrContains(storedCidr(range.cidr), storedCidr(subnet.cidr)));
}

/** The further ranges of some networks with their subnets; `known` are the ranges when at hand. */
export async function rangeViewsOf(
  work: ReadWork,
  vpcIds: readonly string[],
  known?: readonly VpcCidr[],
): Promise<RangeView[]> {
  const where = { vpcId: vpcIds };
  const extended = { table: "vpcCidr", column: "vpcId", equals: "vpcId", where } as const;
  const [ranges, views] = await together([
    known ?? work.tx.find("vpcCidr", { where }),
    viewSubnets(work, { where, having: [extended] }),
  ]);
  return ranges.map((range) => ({ range, subnets: inside(range, views) }));
}

/** Lists the further ranges of networks. */
export const listRanges = readOperation(
  "vpc/list-ranges",
  async (work, query: Query<VpcCidr>): Promise<Page<RangeView>> => {
    const { items, total } = await findPage(work.tx, "vpcCidr", query);
    if (items.length === 0) return { items: [], total };
    const vpcIds = [...new Set(items.map((range) => range.vpcId))];
    return { items: await rangeViewsOf(work, vpcIds, items), total };
  },
);
