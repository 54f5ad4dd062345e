import type { Attempt, Throttled } from "../dialects/kit/host.ts";
import type { ServerOptions } from "./options.ts";

/**
 * Counts calls of each action, account and region in each second. Of several nodes each lets its share
 * through, so that all together keep the limit.
 */
export function rateLimiter(
  options: ServerOptions["rateLimits"],
  nowMs: () => number,
  nodes: () => number = () => 1,
) {
  let second = 0;
  let counts = new Map<string, number>();
  return (attempt: Attempt): Throttled | undefined => {
    const own = options.perSecond[attempt.action];
    const limit = own ?? (options.mode === "off" ? undefined : attempt.perSecond);
    if (limit === undefined) return undefined;
    const share = Math.max(Math.floor(limit / nodes()), 1);
    const now = Math.floor(nowMs() / 1000);
    if (now !== second) {
      second = now;
      counts = new Map();
    }
    const key = `${attempt.dialect}|${attempt.service}|${attempt.action}|${attempt.accountId}|${attempt.region}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > share ? { count, limit } : undefined;
  };
}
