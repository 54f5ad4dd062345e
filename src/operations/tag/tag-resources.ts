import type { Taggable } from "../../domain/tag/tag.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import { writeOperation } from "../kit/operation.ts";
import { holdTagged } from "./hold-tagged.ts";
import { dropTags, putTags } from "./put-tags.ts";

/** Which tags to put on which resources, and which keys to take off them first. */
export interface TagResources {
  readonly resources: readonly Taggable[];
  readonly tags: readonly TagPair[];
  readonly dropped?: readonly string[];
}

/** Puts tags on resources: a key that a resource carries already gets the new value. */
export const tagResources = writeOperation(
  "tag/tag-resources",
  async (work, { resources, tags, dropped = [] }: TagResources): Promise<void> => {
    await holdTagged(work, resources);
    await dropTags(work, resources, dropped);
    await putTags(work, resources, tags);
  },
);
