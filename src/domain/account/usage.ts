import type { OwnedRow } from "../row.ts";
import type { QuotaName } from "../profile.ts";

/** How much of a quota that renews itself an account has used in one day or month. */
export interface Usage extends OwnedRow {
  /** Account, region, quota and period in one text. */
  readonly id: string;
  readonly quota: QuotaName;
  /** `2026-01-31` for a day, `2026-01` for a month. */
  readonly period: string;
  readonly used: number;
}

/** How often a quota renews itself. */
export type Renewal = "day" | "month";

const beijingMs = 8 * 3600 * 1000;

/**
 * The day or month that a time falls into where both vendors live: their quotas renew at midnight in Beijing.
 */
export function periodOf(timeMs: number, renewal: Renewal): string {
  return new Date(timeMs + beijingMs).toISOString().slice(0, renewal === "day" ? 10 : 7);
}
