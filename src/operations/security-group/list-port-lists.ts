import type { PortRangeList } from "../../domain/security-group/port-range-list.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A port list with what is drawn as part of it. */
export interface PortListView {
  readonly list: PortRangeList;
  readonly tags: readonly TagPair[];
  /** The groups whose rules name it. */
  readonly groupIds: readonly string[];
}

/** Lists port lists. */
export const listPortLists = readOperation(
  "security-group/list-port-lists",
  async ({ tx }, query: Query<PortRangeList>): Promise<Page<PortListView>> => {
    const { items, total } = await findPage(tx, "portRangeList", query);
    if (items.length === 0) return { items: [], total };
    const ids = items.map((list) => list.id);
    const [tags, rules] = await together([
      tagsOf(tx, ids),
      tx.pick("securityGroupRule", ["portRangeListId", "securityGroupId"], {
        where: { portRangeListId: ids },
      }),
    ]);
    const groupsOf = (id: string) =>
      rules.filter((rule) => rule.portRangeListId === id).map((rule) => rule.securityGroupId);
    return {
      items: items.map((list) => ({
        list,
        tags: tags.get(list.id) ?? [],
        groupIds: [...new Set(groupsOf(list.id))],
      })),
      total,
    };
  },
);
