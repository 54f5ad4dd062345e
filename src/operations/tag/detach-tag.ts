import type { Taggable } from "../../domain/tag/tag.ts";
import { writeOperation } from "../kit/operation.ts";
import { holdTagged } from "./hold-tagged.ts";
import { dropTags, requireAttached } from "./put-tags.ts";

/** A key that all the resources carry. */
export interface DetachTag {
  readonly resources: readonly Taggable[];
  readonly key: string;
}

/** Takes a key off resources, each of which must carry it. */
export const detachTag = writeOperation(
  "tag/detach-tag",
  async (work, { resources, key }: DetachTag): Promise<void> => {
    await holdTagged(work, resources);
    await requireAttached(work, resources, key);
    await dropTags(work, resources, [key]);
  },
);
