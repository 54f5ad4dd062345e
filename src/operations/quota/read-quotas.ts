import type { QuotaName } from "../../domain/profile.ts";
import { readOperation } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";

/** The limits in force for the caller, in the order asked. */
export const readQuotas = readOperation(
  "quota/read-quotas",
  async (work, quotas: readonly QuotaName[]): Promise<number[]> =>
    quotas.map((quota) => quotaOf(work, quota)),
);
