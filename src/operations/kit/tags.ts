import { refuse } from "../../domain/fault/fault.ts";
import type { Taggable, TaggedKind } from "../../domain/tag/tag.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import type { ReadTx } from "../../store/port.ts";
import { passedQuota, quotaOf } from "./quota.ts";
import { holdAccount } from "./hold-account.ts";
import type { WriteWork } from "./operation.ts";

export type { TagPair } from "../../domain/tag/tag-rule.ts";

async function declareKeys(work: WriteWork, keys: readonly string[]): Promise<void> {
  const known = new Set((await work.tx.getMany("tagKey", keys)).map(({ key }) => key));
  const fresh = keys.filter((key) => !known.has(key));
  if (fresh.length === 0) return;
  const present = await work.tx.count("tagKey", {});
  const limit = passedQuota(work, "tagKeysPerAccount", present + fresh.length);
  if (limit !== undefined) refuse({ kind: "tag.keys-exhausted", limit });
  const createdAtMs = work.call.nowMs;
  await work.tx.insert(
    "tagKey",
    fresh.map((key) => ({ key, createdAtMs })),
  );
}

async function undeclaredOf(work: WriteWork, tags: readonly TagPair[]): Promise<TagPair[]> {
  const anyOf = tags.map(({ key, value }) => ({ key, value }));
  const known = new Set((await work.tx.find("tagDefinition", { anyOf })).map(nameOf));
  return tags.filter((tag) => !known.has(nameOf(tag)));
}

/** Makes sure that the account has these tags; tells which of them are new. */
export async function declareTags(work: WriteWork, tags: readonly TagPair[]): Promise<TagPair[]> {
  if ((await undeclaredOf(work, tags)).length === 0) return [];
  await holdAccount(work, "tags");
  const fresh = await undeclaredOf(work, tags);
  if (fresh.length === 0) return [];
  const keys = [...new Set(fresh.map(({ key }) => key))];
  await declareKeys(work, keys);
  for (const key of keys) {
    const present = await work.tx.count("tagDefinition", { where: { key } });
    const more = fresh.filter((tag) => tag.key === key).length;
    const limit = passedQuota(work, "valuesPerTagKey", present + more);
    if (limit !== undefined) refuse({ kind: "tag.values-exhausted", key, limit });
  }
  const createdAtMs = work.call.nowMs;
  await work.tx.insert(
    "tagDefinition",
    fresh.map(({ key, value }) => ({ key, value, createdAtMs })),
  );
  return fresh;
}

const nameOf = ({ key, value }: TagPair) => JSON.stringify([key, value]);

/** Puts the first tags on a new resource. */
export async function tagNew(
  work: WriteWork,
  resourceKind: TaggedKind,
  resourceId: string,
  tags: readonly TagPair[],
): Promise<void> {
  if (tags.length === 0) return;
  requireTagRoom(work, resourceId, tags.length);
  await declareTags(work, tags);
  await insertTags(work, { kind: resourceKind, id: resourceId }, tags);
}

/** Refuses more tags than a resource may carry. */
export function requireTagRoom(work: WriteWork, resourceId: string, tags: number): void {
  const limit = quotaOf(work, "tagsPerResource");
  if (tags > limit) refuse({ kind: "tag.resource-full", resourceId, limit });
}

/** Writes tags that a resource does not carry yet. */
export async function insertTags(
  work: WriteWork,
  { kind: resourceKind, id: resourceId }: Taggable,
  tags: readonly TagPair[],
): Promise<void> {
  const createdAtMs = work.call.nowMs;
  await work.tx.insert(
    "tag",
    tags.map(({ key, value }) => ({ resourceKind, resourceId, key, value, createdAtMs })),
  );
}

/** The tags of several resources, by resource. */
export async function tagsOf(tx: ReadTx, resourceIds: readonly string[]): Promise<Map<string, TagPair[]>> {
  const byResource = new Map<string, TagPair[]>(resourceIds.map((id) => [id, []]));
  if (resourceIds.length === 0) return byResource;
  for (const { resourceId, key, value } of await tx.find("tag", { where: { resourceId: resourceIds } })) {
    byResource.get(resourceId)?.push({ key, value });
  }
  return byResource;
}

/** Takes all tags off a resource that is going. */
export async function untagAll(work: WriteWork, resourceIds: readonly string[]): Promise<void> {
  if (resourceIds.length > 0) await work.tx.remove("tag", { resourceId: resourceIds });
}
