import type { Tag, TaggedKind } from "../../domain/tag/tag.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";

/** A tag with how many resources of each kind carry it. */
export interface TagSummary {
  readonly key: string;
  readonly value: string;
  readonly carriers: { readonly [K in TaggedKind]?: number };
}

/** Sums up the tags on resources: each key and value once, in the order of first use. */
export const summarizeTags = readOperation(
  "tag/summarize-tags",
  async ({ tx }, query: Query<Tag>): Promise<TagSummary[]> => {
    const summaries = new Map<string, TagSummary>();
    for (const { key, value, resourceKind } of await tx.find("tag", query)) {
      const name = JSON.stringify([key, value]);
      const carriers: TagSummary["carriers"] = summaries.get(name)?.carriers ?? {};
      const more = { ...carriers, [resourceKind]: (carriers[resourceKind] ?? 0) + 1 };
      summaries.set(name, { key, value, carriers: more });
    }
    return [...summaries.values()];
  },
);
