import type { QuotaName } from "../../domain/profile.ts";
import { readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";
import { together } from "../kit/together.ts";

/** How far a quota of a whole region is used. */
export interface QuotaUse {
  readonly quota: QuotaName;
  readonly limit: number;
  readonly used: number;
}

/** How far the quotas that a whole region shares are used. */
export const readUsage = readOperation("quota/read-usage", async (work): Promise<QuotaUse[]> => {
  const { tx } = work;
  const uses = [
    ["vpcsPerRegion", tx.count("vpc", { where: { isDefault: false } })],
    ["enisPerRegion", tx.count("eni", {})],
    ["groupsPerRegion", tx.count("securityGroup", {})],
    ["eipsPerRegion", tx.count("eip", { where: { kind: "eip" } })],
    ["instancesPerRegion", tx.count("instance", {})],
  ] as const;
  const counts = await together(uses.map(([, count]) => count));
  return uses.map(([quota], at) => ({ quota, used: counts[at] ?? 0, limit: quotaOf(work, quota) }));
});
