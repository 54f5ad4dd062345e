import type { Served } from "../../dialects/kit/host.ts";
import { histogram, type Histogram, type HistogramCounts } from "../../store/histogram.ts";

const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** What is said of a call that ended well, where others have a vendor's code. */
export const okCode = "OK";

/** The requests for one action of one dialect. */
export interface RequestSeries {
  readonly dialect: string;
  readonly action: string;
  readonly byCode: ReadonlyMap<string, number>;
  readonly seconds: HistogramCounts;
}

interface Counting {
  readonly dialect: string;
  readonly action: string;
  readonly byCode: Map<string, number>;
  readonly seconds: Histogram;
}

/** Counts requests by dialect, action and code: names of contracts only, so that no client adds to them. */
export function requestCounts() {
  const all = new Map<string, Counting>();
  return {
    served({ dialect, action = "unknown", code = okCode, ms }: Served): void {
      const key = `${dialect}|${action}`;
      let one = all.get(key);
      if (one === undefined) {
        one = { dialect, action, byCode: new Map(), seconds: histogram(seconds) };
        all.set(key, one);
      }
      one.byCode.set(code, (one.byCode.get(code) ?? 0) + 1);
      one.seconds.observe(ms / 1000);
    },
    read(): RequestSeries[] {
      return [...all.values()].map((one) => ({ ...one, seconds: one.seconds.read() }));
    },
  };
}
