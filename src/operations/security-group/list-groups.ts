import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";

/** A security group with what is drawn as part of it. */
export interface GroupView {
  readonly group: SecurityGroup;
  readonly tags: readonly TagPair[];
}

/** Lists security groups. */
export const listGroups = readOperation(
  "security-group/list-groups",
  async ({ tx }, query: Query<SecurityGroup>): Promise<Page<GroupView>> => {
    const { items, total } = await findPage(tx, "securityGroup", query);
    const tags = await tagsOf(
      tx,
      items.map((group) => group.id),
    );
    return { items: items.map((group) => ({ group, tags: tags.get(group.id) ?? [] })), total };
  },
);
