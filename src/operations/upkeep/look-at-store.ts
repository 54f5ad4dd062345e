import { readOperation } from "../kit/operation.ts";

/** Asks the store for nothing in particular: whether it answers is the answer. */
export const lookAtStore = readOperation(
  "upkeep/look-at-store",
  async ({ tx }): Promise<void> => {
    await tx.get("usage", "");
  },
  { everyone: true },
);
