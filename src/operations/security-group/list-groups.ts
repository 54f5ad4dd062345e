import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";
import { type GroupUse, usesOf } from "./count-use.ts";
import { referencesOf } from "./find-references.ts";

/** A security group with what is drawn as part of it. */
export interface GroupView {
  readonly group: SecurityGroup;
  readonly tags: readonly TagPair[];
}

async function viewsOf(tx: ReadTx, groups: readonly SecurityGroup[]): Promise<GroupView[]> {
  const tags = await tagsOf(
    tx,
    groups.map((group) => group.id),
  );
  return groups.map((group) => ({ group, tags: tags.get(group.id) ?? [] }));
}

/** Lists security groups. */
export const listGroups = readOperation(
  "security-group/list-groups",
  async ({ tx }, query: Query<SecurityGroup>): Promise<Page<GroupView>> => {
    const { items, total } = await findPage(tx, "securityGroup", query);
    return { items: await viewsOf(tx, items), total };
  },
);

/** A security group with how much it is used. */
export interface UsedGroup extends GroupView {
  readonly use: GroupUse;
}

/** Lists security groups with how much they are used. */
export const listUsedGroups = readOperation(
  "security-group/list-used-groups",
  async (work, query: Query<SecurityGroup>): Promise<Page<UsedGroup>> => {
    const { items, total } = await findPage(work.tx, "securityGroup", query);
    if (items.length === 0) return { items: [], total };
    const ids = items.map((group) => group.id);
    const [views, uses] = await together([viewsOf(work.tx, items), usesOf(work, ids)]);
    const used = views.flatMap((view, at) => {
      const use = uses[at];
      return use === undefined ? [] : [{ ...view, use }];
    });
    return { items: used, total };
  },
);

/** A security group with those whose rules name it. */
export interface ReferencedGroup {
  readonly group: SecurityGroup;
  readonly referencingIds: readonly string[];
}

/** Lists security groups with those whose rules name them. */
export const listReferencedGroups = readOperation(
  "security-group/list-referenced-groups",
  async ({ tx }, query: Query<SecurityGroup>): Promise<Page<ReferencedGroup>> => {
    const { items, total } = await findPage(tx, "securityGroup", query);
    const references = await referencesOf(
      tx,
      items.map((group) => group.id),
    );
    return {
      items: items.map((group) => ({ group, referencingIds: references.get(group.id) ?? [] })),
      total,
    };
  },
);
