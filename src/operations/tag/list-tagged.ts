import type { Tag, Taggable } from "../../domain/tag/tag.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import type { Page } from "../kit/page.ts";

/** A resource with all its tags, wherever in the account it is. */
export interface Tagged extends Taggable {
  readonly region: string;
  readonly tags: readonly TagPair[];
}

/** Which resources to list: those with a tag that `query` finds; the page is one of resources. */
export interface ListTagged {
  readonly query: Omit<Query<Tag>, "offset" | "limit">;
  readonly offset: number;
  readonly limit: number;
}

/** Lists resources that carry certain tags. */
export const listTagged = readOperation(
  "tag/list-tagged",
  async ({ tx }, { query, offset, limit }: ListTagged): Promise<Page<Tagged>> => {
    const found = await tx.pick("tag", ["resourceId"], query);
    const ids = [...new Set(found.map(({ resourceId }) => resourceId))];
    const wanted = ids.slice(offset, offset + limit);
    const rows = wanted.length === 0 ? [] : await tx.find("tag", { where: { resourceId: wanted } });
    return { items: wanted.map((id) => taggedOf(id, rows)), total: ids.length };
  },
);

function taggedOf(id: string, rows: readonly Tag[]): Tagged {
  const own = rows.filter((row) => row.resourceId === id);
  const [first] = own;
  if (first === undefined) throw new Error(`the tags of ${id} went within one snapshot`);
  return {
    kind: first.resourceKind,
    id,
    region: first.region,
    tags: own.map(({ key, value }) => ({ key, value })),
  };
}
