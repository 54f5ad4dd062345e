import type { Havip, HavipMember } from "../../domain/havip/havip.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A HAVIP with what is drawn as part of it. */
export interface HavipView {
  readonly havip: Havip;
  readonly members: readonly HavipMember[];
  /** The public address that stands for it, if any. */
  readonly publicAddress: string;
  readonly tags: readonly TagPair[];
}

/** Lists HAVIPs. */
export const listHavips = readOperation(
  "havip/list-havips",
  async ({ tx }, query: Query<Havip>): Promise<Page<HavipView>> => {
    const { items, total } = await findPage(tx, "havip", query);
    if (items.length === 0) return { items: [], total };
    const ids = items.map((havip) => havip.id);
    const [members, eips, tags] = await together([
      tx.find("havipMember", { where: { havipId: ids } }),
      tx.find("eip", { where: { targetId: ids } }),
      tagsOf(tx, ids),
    ]);
    const addresses = new Map(eips.map((eip) => [eip.targetId, eip.address]));
    const views = items.map((havip) => ({
      havip,
      members: members.filter((member) => member.havipId === havip.id),
      publicAddress: addresses.get(havip.id) ?? "",
      tags: tags.get(havip.id) ?? [],
    }));
    return { items: views, total };
  },
);
