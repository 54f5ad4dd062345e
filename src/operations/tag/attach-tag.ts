import type { Taggable } from "../../domain/tag/tag.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import { writeOperation } from "../kit/operation.ts";
import { holdTagged } from "./hold-tagged.ts";
import { putTags, requireDeclared, requireDetached } from "./put-tags.ts";

/** One tag for resources that must not carry its key with another value. */
export interface AttachTag {
  readonly resources: readonly Taggable[];
  readonly tag: TagPair;
  /** Whether the account must have declared the tag before. */
  readonly declared: boolean;
}

/** Puts a tag on resources that do not carry its key yet. */
export const attachTag = writeOperation(
  "tag/attach-tag",
  async (work, { resources, tag, declared }: AttachTag): Promise<void> => {
    await holdTagged(work, resources);
    if (declared) await requireDeclared(work, tag);
    await requireDetached(work, resources, tag);
    await putTags(work, resources, [tag]);
  },
);
