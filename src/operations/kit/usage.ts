import { periodOf, type Renewal } from "../../domain/account/usage.ts";
import type { QuotaName } from "../../domain/profile.ts";
import { quotaOf } from "./quota.ts";
import type { ReadWork, WriteWork } from "./operation.ts";

function keyOf({ call }: ReadWork, quota: QuotaName, renewal: Renewal): { id: string; period: string } {
  const period = periodOf(call.nowMs, renewal);
  return { id: [call.accountId, call.region, quota, period].join("/"), period };
}

/** How much of a renewing quota is used in the running day or month. */
export async function usedOf(work: ReadWork, quota: QuotaName, renewal: Renewal): Promise<number> {
  const row = await work.tx.get("usage", keyOf(work, quota, renewal).id);
  return row?.used ?? 0;
}

/** Uses a renewing quota up by `count`; tells false, and uses nothing, when too little of it is left. */
export async function useUp(
  work: WriteWork,
  quota: QuotaName,
  renewal: Renewal,
  count: number,
): Promise<boolean> {
  if (count === 0) return true;
  const { id, period } = keyOf(work, quota, renewal);
  const [row] = await work.tx.lock("usage", [id]);
  const used = (row?.used ?? 0) + count;
  if (used > quotaOf(work, quota)) return false;
  if (row === undefined) await work.tx.insert("usage", [{ id, quota, period, used }]);
  else await work.tx.update("usage", { id }, { used });
  return true;
}
