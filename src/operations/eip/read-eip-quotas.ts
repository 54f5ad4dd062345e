import type { QuotaName } from "../../domain/profile.ts";
import { readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";
import { together } from "../kit/together.ts";
import { usedOf } from "../kit/usage.ts";

/** How much of a quota there is and is used. */
export interface QuotaView {
  readonly quota: QuotaName;
  readonly used: number;
  readonly limit: number;
}

/** The quotas of public addresses. */
export const readEipQuotas = readOperation("eip/read-eip-quotas", async (work): Promise<QuotaView[]> => {
  const { tx } = work;
  const [all, wan, eipsPerDay, wanIpChangesPerDay, eipRecoveriesPerMonth] = await together([
    tx.count("eip", {}),
    tx.count("eip", { where: { kind: "wan" } }),
    usedOf(work, "eipsPerDay", "day"),
    usedOf(work, "wanIpChangesPerDay", "day"),
    usedOf(work, "eipRecoveriesPerMonth", "month"),
  ]);
  const used = { eipsPerRegion: all - wan, eipsPerDay, wanIpChangesPerDay, eipRecoveriesPerMonth };
  return (Object.keys(used) as (keyof typeof used)[]).map((quota) => ({
    quota,
    used: used[quota],
    limit: quotaOf(work, quota),
  }));
});
