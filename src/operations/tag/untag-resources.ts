import type { Taggable } from "../../domain/tag/tag.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import { writeOperation } from "../kit/operation.ts";
import { tagsOf } from "../kit/tags.ts";
import { holdTagged } from "./hold-tagged.ts";
import { dropTags } from "./put-tags.ts";

/** A key to take off, where it has this value; without one, whatever its value. */
export type TagMatch = Pick<TagPair, "key"> & Partial<TagPair>;

/** What to take off which resources: these tags, or every tag. */
export interface UntagResources {
  readonly resources: readonly Taggable[];
  readonly tags: readonly TagMatch[] | "all";
}

/** Takes tags off resources; what they do not carry is no matter. */
export const untagResources = writeOperation(
  "tag/untag-resources",
  async (work, { resources, tags }: UntagResources): Promise<void> => {
    await holdTagged(work, resources);
    const present = await tagsOf(
      work.tx,
      resources.map(({ id }) => id),
    );
    const leaves = ({ key, value }: TagPair) =>
      tags === "all" || tags.some((one) => one.key === key && (one.value ?? value) === value);
    for (const resource of resources) {
      const going = (present.get(resource.id) ?? []).filter(leaves);
      await dropTags(
        work,
        [resource],
        going.map(({ key }) => key),
      );
    }
  },
);
