import type { TagVerbs } from "../../../kit/teller.ts";

function never(): never {
  throw new Error("QCloud v2 has no tags: a story about them is not told in it");
}

/** v2 was gone before tags came. */
export const qcloudTagVerbs: TagVerbs = {
  createTaggedVpc: never,
  tagVpc: never,
  untagVpc: never,
  tagsOfVpc: never,
  vpcsTagged: never,
  vpcsWithKey: never,
};
