import { refuse } from "../../domain/fault/fault.ts";
import type { TagPair } from "../../domain/tag/tag-rule.ts";
import { writeOperation } from "../kit/operation.ts";
import { declareTags } from "../kit/tags.ts";

/** Declares tags that the account does not have yet, on no resource. */
export const declareNewTags = writeOperation(
  "tag/declare-tags",
  async (work, { tags }: { tags: readonly TagPair[] }): Promise<void> => {
    const fresh = new Set(await declareTags(work, tags));
    const known = tags.find((tag) => !fresh.has(tag));
    if (known !== undefined) refuse({ kind: "tag.exists", ...known });
  },
);
