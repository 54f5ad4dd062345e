import { readOperation } from "../kit/operation.ts";

/** The ranges that the cloud draws public addresses from. */
export const readPublicRanges = readOperation(
  "eip/read-public-ranges",
  async ({ rules }): Promise<readonly string[]> => rules.publicCidrs,
);
