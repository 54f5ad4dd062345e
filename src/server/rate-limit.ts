import type { Attempt, Throttled } from "../dialects/kit/host.ts";
import type { ServerOptions } from "./options.ts";

/** Counts calls of each action, account and region in each second. */
export function rateLimiter(options: ServerOptions["rateLimits"], nowMs: () => number) {
  let second = 0;
  let counts = new Map<string, number>();
  return (attempt: Attempt): Throttled | undefined => {
    const own = options.perSecond[attempt.action];
    const limit = own ?? (options.mode === "off" ? undefined : attempt.perSecond);
    if (limit === undefined) return undefined;
    const now = Math.floor(nowMs() / 1000);
    if (now !== second) {
      second = now;
      counts = new Map();
    }
    const key = `${attempt.dialect}|${attempt.service}|${attempt.action}|${attempt.accountId}|${attempt.region}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > limit ? { count, limit } : undefined;
  };
}
