import type { Vpc, VpcCidr } from "../../domain/vpc/vpc.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";

/** A network with what is drawn as part of it. */
export interface VpcView {
  readonly vpc: Vpc;
  readonly cidrs: readonly VpcCidr[];
  readonly tags: readonly TagPair[];
}

/** Lists networks. */
export const listVpcs = readOperation(
  "vpc/list-vpcs",
  async ({ tx }, query: Query<Vpc>): Promise<Page<VpcView>> => {
    const { items, total } = await findPage(tx, "vpc", query);
    const ids = items.map((vpc) => vpc.id);
    const tags = await tagsOf(tx, ids);
    const cidrs = ids.length === 0 ? [] : await tx.find("vpcCidr", { where: { vpcId: ids } });
    return {
      items: items.map((vpc) => ({
        vpc,
        cidrs: cidrs.filter((cidr) => cidr.vpcId === vpc.id),
        tags: tags.get(vpc.id) ?? [],
      })),
      total,
    };
  },
);
