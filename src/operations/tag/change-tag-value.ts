import type { Taggable } from "../../domain/tag/tag.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import { writeOperation } from "../kit/operation.ts";
import { holdTagged } from "./hold-tagged.ts";
import { putTags, requireAttached, requireDeclared } from "./put-tags.ts";

/** A new value for a key that all the resources carry. */
export interface ChangeTagValue {
  readonly resources: readonly Taggable[];
  readonly tag: TagPair;
  /** Whether the account must have declared the tag before. */
  readonly declared: boolean;
}

/** Gives a tag on resources another value. */
export const changeTagValue = writeOperation(
  "tag/change-tag-value",
  async (work, { resources, tag, declared }: ChangeTagValue): Promise<void> => {
    await holdTagged(work, resources);
    await requireAttached(work, resources, tag.key);
    if (declared) await requireDeclared(work, tag);
    await putTags(work, resources, [tag]);
  },
);
