import { refuse } from "../../domain/fault/fault.ts";
import type { Profile, QuotaName } from "../../domain/profile.ts";
import type { ReadWork } from "./operation.ts";

/** The limit in force for the caller: a configured one for its account and region, else the profile's. */
export function quotaOf(work: ReadWork, quota: QuotaName, profile: Profile = work.profile): number {
  const { accountId, region } = work.call;
  const override = work.rules.quotas.findLast(
    (one) =>
      one.quota === quota &&
      (one.accountId === undefined || one.accountId === accountId) &&
      (one.region === undefined || one.region === region),
  );
  return override?.limit ?? profile.quotas[quota];
}

/** Refuses when `present` and `more` together pass the quota. */
export function requireQuota(work: ReadWork, quota: QuotaName, present: number, more = 1): void {
  const limit = quotaOf(work, quota);
  if (present + more > limit) refuse({ kind: "quota.exceeded", quota, limit });
}
