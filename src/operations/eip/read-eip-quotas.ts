import type { QuotaName } from "../../domain/profile.ts";
import { readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";
import { usedOf } from "../kit/usage.ts";

/** How much of a quota there is and is used. */
export interface QuotaView {
  readonly quota: QuotaName;
  readonly used: number;
  readonly limit: number;
}

/** The quotas of public addresses. */
export const readEipQuotas = readOperation("eip/read-eip-quotas", async (work): Promise<QuotaView[]> => {
  const eips = (await work.tx.count("eip", {})) - (await work.tx.count("eip", { where: { kind: "wan" } }));
  const used = {
    eipsPerRegion: eips,
    eipsPerDay: await usedOf(work, "eipsPerDay", "day"),
    wanIpChangesPerDay: await usedOf(work, "wanIpChangesPerDay", "day"),
    eipRecoveriesPerMonth: await usedOf(work, "eipRecoveriesPerMonth", "month"),
  } as const;
  return (Object.keys(used) as (keyof typeof used)[]).map((quota) => ({
    quota,
    used: used[quota],
    limit: quotaOf(work, quota),
  }));
});
