import type { Tag, TagDefinition, TagKey } from "../../domain/tag/tag.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";

/** Lists tags as they are on resources, one for each resource and key. */
export const listTags = readOperation("tag/list-tags", ({ tx }, query: Query<Tag>): Promise<Page<Tag>> =>
  findPage(tx, "tag", query),
);

/** Lists the account's tag keys. */
export const listTagKeys = readOperation(
  "tag/list-tag-keys",
  ({ tx }, query: Query<TagKey>): Promise<Page<TagKey>> => findPage(tx, "tagKey", query),
);

/** A declared tag, and whether a resource carries it. */
export interface DeclaredTag {
  readonly key: string;
  readonly value: string;
  readonly attached: boolean;
}

/** Lists the tags that the account has declared, on resources or not. */
export const listDeclaredTags = readOperation(
  "tag/list-declared-tags",
  async ({ tx }, query: Query<TagDefinition>): Promise<Page<DeclaredTag>> => {
    const { items, total } = await findPage(tx, "tagDefinition", query);
    const carriers = await together(
      items.map(({ key, value }) => tx.pick("tag", ["resourceId"], { where: { key, value }, limit: 1 })),
    );
    const declared = items.map(({ key, value }, at) => ({
      key,
      value,
      attached: (carriers[at] ?? []).length > 0,
    }));
    return { items: declared, total };
  },
);
