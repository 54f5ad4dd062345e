import type { QuotaName } from "../../domain/profile.ts";
import { readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";

/** How far a quota of a whole region is used. */
export interface QuotaUse {
  readonly quota: QuotaName;
  readonly limit: number;
  readonly used: number;
}

/** How far the quotas that a whole region shares are used. */
export const readUsage = readOperation("quota/read-usage", async (work): Promise<QuotaUse[]> => {
  const { tx } = work;
  const uses: readonly (readonly [QuotaName, number])[] = [
    ["vpcsPerRegion", await tx.count("vpc", { where: { isDefault: false } })],
    ["enisPerRegion", await tx.count("eni", {})],
    ["groupsPerRegion", await tx.count("securityGroup", {})],
    ["eipsPerRegion", await tx.count("eip", { where: { kind: "eip" } })],
    ["instancesPerRegion", await tx.count("instance", {})],
  ];
  return uses.map(([quota, used]) => ({ quota, used, limit: quotaOf(work, quota) }));
});
