import { writeOperation } from "../kit/operation.ts";
import { removePrefixes } from "./remove-prefixes.ts";

/** What the end of prefixes comes to. */
export type ReleasePrefixes = {
  readonly eniId: string;
  readonly subnetId: string;
  readonly prefixes: readonly string[];
};

/** Ends the removal of prefixes from an ENI. */
export const releasePrefixes = writeOperation(
  "ip-prefix/release-prefixes",
  async (work, { eniId, subnetId, prefixes }: ReleasePrefixes) => {
    await removePrefixes(work, subnetId, { eniId, prefix: prefixes });
  },
);
