import { writeOperation } from "../kit/operation.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { type DefaultGroup, ensureDefaultGroup } from "./default-group.ts";

/** Finds or makes the default group of a project. */
export const createDefaultGroup = writeOperation(
  "security-group/create-default-group",
  async (
    work,
    { projectId }: { readonly projectId?: string },
  ): Promise<DefaultGroup & { readonly tags: readonly TagPair[] }> => {
    const found = await ensureDefaultGroup(work, projectId);
    const tags = (await tagsOf(work.tx, [found.group.id])).get(found.group.id) ?? [];
    return { ...found, tags };
  },
);
