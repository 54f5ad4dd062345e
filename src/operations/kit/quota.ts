import { refuse } from "../../domain/fault/fault.ts";
import type { Profile, QuotaName } from "../../domain/profile.ts";
import type { ReadWork, WriteWork } from "./operation.ts";

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

/**
 * The limit that `counted` things would pass; undefined where there is room for them. What an account has in
 * a region is counted by changes that go alone, since beside others a count may be old before the commit; a
 * limit of one thing (`quotaOf`) may be kept by whoever holds that thing's row.
 */
export function passedQuota(work: WriteWork, quota: QuotaName, counted: number): number | undefined {
  if (work.manner !== "alone") {
    throw new Error(`${work.operation} counts ${quota} beside others: it must go alone to do so`);
  }
  const limit = quotaOf(work, quota);
  return counted > limit ? limit : undefined;
}

/** Refuses when `present` and `more` together pass a quota that is counted. */
export function requireQuota(work: WriteWork, quota: QuotaName, present: number, more = 1): void {
  const limit = passedQuota(work, quota, present + more);
  if (limit !== undefined) refuse({ kind: "quota.exceeded", quota, limit });
}
