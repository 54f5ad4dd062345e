import { refuse } from "../../domain/fault/fault.ts";
import type { Taggable } from "../../domain/tag/tag.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import type { WriteWork } from "../kit/operation.ts";
import { declareTags, insertTags, requireTagRoom, tagsOf } from "../kit/tags.ts";
import { touchTagged } from "./hold-tagged.ts";

/** Puts tags on held resources; a key that one carries already gets the new value. */
export async function putTags(
  work: WriteWork,
  resources: readonly Taggable[],
  tags: readonly TagPair[],
): Promise<void> {
  await declareTags(work, tags);
  const present = await tagsOf(
    work.tx,
    resources.map(({ id }) => id),
  );
  for (const resource of resources) await putOn(work, resource, present.get(resource.id) ?? [], tags);
  await touchTagged(work, resources);
}

async function putOn(
  work: WriteWork,
  resource: Taggable,
  present: readonly TagPair[],
  tags: readonly TagPair[],
): Promise<void> {
  const values = new Map(present.map(({ key, value }) => [key, value]));
  const fresh = tags.filter(({ key }) => !values.has(key));
  requireTagRoom(work, resource.id, present.length + fresh.length);
  for (const { key, value } of tags) {
    if (values.has(key) && values.get(key) !== value)
      await work.tx.update("tag", { resourceId: resource.id, key }, { value });
  }
  await insertTags(work, resource, fresh);
}

/** Takes keys off held resources; what they do not carry is no matter. */
export async function dropTags(
  work: WriteWork,
  resources: readonly Taggable[],
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const resourceId = resources.map(({ id }) => id);
  await work.tx.remove("tag", { resourceId, key: keys });
  await touchTagged(work, resources);
}

/** Refuses when one of the resources does not carry the key. */
export async function requireAttached(
  work: WriteWork,
  resources: readonly Taggable[],
  key: string,
): Promise<void> {
  const present = await tagsOf(
    work.tx,
    resources.map(({ id }) => id),
  );
  const without = resources.find(({ id }) => !present.get(id)?.some((tag) => tag.key === key));
  if (without !== undefined) refuse({ kind: "tag.not-attached", resourceId: without.id, key });
}

/** Refuses when one of the resources carries the key already, with another value than asked for. */
export async function requireDetached(
  work: WriteWork,
  resources: readonly Taggable[],
  { key, value }: TagPair,
): Promise<void> {
  const present = await tagsOf(
    work.tx,
    resources.map(({ id }) => id),
  );
  const other = (tag: TagPair) => tag.key === key && tag.value !== value;
  const taken = resources.find(({ id }) => present.get(id)?.some(other));
  if (taken !== undefined) refuse({ kind: "tag.attached", resourceId: taken.id, key });
}

/** Refuses a tag that the account has not declared. */
export async function requireDeclared(work: WriteWork, { key, value }: TagPair): Promise<void> {
  if ((await work.tx.get("tagDefinition", [key, value])) === undefined)
    refuse({ kind: "tag.not-found", key, value });
}
