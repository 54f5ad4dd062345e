import { refuse, required } from "../../domain/fault/fault.ts";
import type { Vpc, VpcCidr } from "../../domain/vpc/vpc.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";
import { type RangeView, rangeViewsOf } from "./list-ranges.ts";
import { partsOf, type VpcParts } from "./vpc-parts.ts";

/** A network with what is drawn as part of it. */
export interface VpcView {
  readonly vpc: Vpc;
  readonly cidrs: readonly VpcCidr[];
  readonly tags: readonly TagPair[];
}

/** A network with what it holds. */
export interface WholeVpc extends VpcView {
  readonly parts: VpcParts;
}

/** A network with its further ranges and the subnets made in those. */
export interface RangedVpc {
  readonly vpc: Vpc;
  readonly tags: readonly TagPair[];
  readonly ranges: readonly RangeView[];
}

async function viewsOf(tx: ReadTx, vpcs: readonly Vpc[]): Promise<VpcView[]> {
  const ids = vpcs.map((vpc) => vpc.id);
  if (ids.length === 0) return [];
  const [tags, cidrs] = await together([tagsOf(tx, ids), tx.find("vpcCidr", { where: { vpcId: ids } })]);
  return vpcs.map((vpc) => ({
    vpc,
    cidrs: cidrs.filter((cidr) => cidr.vpcId === vpc.id),
    tags: tags.get(vpc.id) ?? [],
  }));
}

/** Lists networks. */
export const listVpcs = readOperation(
  "vpc/list-vpcs",
  async ({ tx }, query: Query<Vpc>): Promise<Page<VpcView>> => {
    const { items, total } = await findPage(tx, "vpc", query);
    return { items: await viewsOf(tx, items), total };
  },
);

/** Lists networks with what they hold. */
export const listWholeVpcs = readOperation(
  "vpc/list-whole-vpcs",
  async ({ tx }, query: Query<Vpc>): Promise<Page<WholeVpc>> => {
    const { items: vpcs, total } = await findPage(tx, "vpc", query);
    if (vpcs.length === 0) return { items: [], total };
    const ids = vpcs.map((vpc) => vpc.id);
    const [views, parts] = await together([viewsOf(tx, vpcs), partsOf(tx, ids)]);
    const items = views.map((view, at) => {
      const held = required(parts[at], { kind: "vpc.not-found", vpcId: view.vpc.id });
      return { ...view, parts: held };
    });
    return { items, total };
  },
);

/** Lists networks with their further ranges. */
export const listRangedVpcs = readOperation(
  "vpc/list-ranged-vpcs",
  async (work, query: Query<Vpc>): Promise<Page<RangedVpc>> => {
    const { items: vpcs, total } = await findPage(work.tx, "vpc", query);
    if (vpcs.length === 0) return { items: [], total };
    const ids = vpcs.map((vpc) => vpc.id);
    const [tags, ranges] = await together([tagsOf(work.tx, ids), rangeViewsOf(work, ids)]);
    const items = vpcs.map((vpc) => ({
      vpc,
      tags: tags.get(vpc.id) ?? [],
      ranges: ranges.filter(({ range }) => range.vpcId === vpc.id),
    }));
    return { items, total };
  },
);

/** What some networks hold, in the order asked; each must exist. */
export const readVpcParts = readOperation(
  "vpc/read-parts",
  async ({ tx }, vpcIds: readonly string[]): Promise<VpcParts[]> => {
    const [vpcs, parts] = await together([
      tx.pick("vpc", ["id"], { where: { id: vpcIds } }),
      partsOf(tx, vpcIds),
    ]);
    const known = new Set(vpcs.map(({ id }) => id));
    for (const vpcId of vpcIds) if (!known.has(vpcId)) refuse({ kind: "vpc.not-found", vpcId });
    return parts;
  },
);
