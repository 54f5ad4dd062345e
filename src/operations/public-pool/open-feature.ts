import { readOperation, writeOperation, type WriteWork } from "../kit/operation.ts";

const feature = "public-pools";

/** Makes sure that the account has public pools switched on. */
export async function ensurePoolsOpen(work: WriteWork): Promise<void> {
  if ((await work.tx.get("openedFeature", feature)) !== undefined) return;
  await work.tx.insert("openedFeature", [{ feature, openedAtMs: work.call.nowMs }]);
}

/** Switches public pools on for the account, in all regions; doing it again changes nothing. */
export const openPublicPools = writeOperation("public-pool/open-feature", (work, _input: undefined) =>
  ensurePoolsOpen(work),
);

/** Whether the account has public pools switched on. */
export const arePoolsOpen = readOperation(
  "public-pool/are-pools-open",
  async ({ tx }, _input: undefined): Promise<boolean> =>
    (await tx.get("openedFeature", feature)) !== undefined,
);
