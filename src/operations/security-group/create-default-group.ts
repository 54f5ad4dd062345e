import { writeOperation } from "../kit/operation.ts";
import { type DefaultGroup, ensureDefaultGroup } from "./default-group.ts";

/** Finds or makes the default group of a project. */
export const createDefaultGroup = writeOperation(
  "security-group/create-default-group",
  (work, { projectId }: { readonly projectId?: string }): Promise<DefaultGroup> =>
    ensureDefaultGroup(work, projectId),
);
