import type { TaggedKind } from "../../domain/tag/tag.ts";
import type { ReadTx } from "../../store/port.ts";
import { requireQuota } from "./quota.ts";
import type { WriteWork } from "./operation.ts";

/** A tag as a caller gives it. */
export interface TagPair {
  readonly key: string;
  readonly value: string;
}

/** Puts the first tags on a new resource. */
export async function tagNew(
  work: WriteWork,
  resourceKind: TaggedKind,
  resourceId: string,
  tags: readonly TagPair[],
): Promise<void> {
  if (tags.length === 0) return;
  requireQuota(work, "tagsPerResource", 0, tags.length);
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
