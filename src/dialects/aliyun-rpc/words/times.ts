/** UTC to the second, as nearly everything is dated: `2026-01-31T00:00:00Z`. */
export function utcTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/** UTC to the minute, as instances and expiry are dated: `2026-01-31T00:00Z`. */
export function utcMinute(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 16)}Z`;
}
