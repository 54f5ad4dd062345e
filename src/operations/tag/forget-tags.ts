import { refuse } from "../../domain/fault/fault.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import { type WriteWork, writeOperation } from "../kit/operation.ts";

async function forget(work: WriteWork, { key, value }: TagPair): Promise<void> {
  const removed = await work.tx.remove("tagDefinition", { key, value });
  if (removed.length === 0) refuse({ kind: "tag.not-found", key, value });
  const carriers = await work.tx.pick("tag", ["resourceId"], { where: { key, value }, limit: 1 });
  if (carriers.length > 0) refuse({ kind: "tag.in-use", key, value });
  const left = await work.tx.count("tagDefinition", { where: { key } });
  if (left === 0) await work.tx.remove("tagKey", { key });
}

/** Removes tags of the account that no resource carries; a key goes with its last value. */
export const forgetTags = writeOperation(
  "tag/forget-tags",
  async (work, { tags }: { tags: readonly TagPair[] }): Promise<void> => {
    for (const tag of tags) await forget(work, tag);
  },
);
