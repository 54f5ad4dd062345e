import type { Metric, Registry } from "prom-client";
import type { Family } from "./family.ts";

/** Metrics in text, for Prometheus. */
export interface Exposition {
  readonly contentType: string;
  readonly body: string;
}

// What is true of the process is true of each cloud in it, and is watched once.
let ofProcess: Registry | undefined;

/** Writes metrics out, with those of the process; the library is loaded when first asked. */
export async function expose(families: readonly Family[]): Promise<Exposition> {
  const { collectDefaultMetrics, Registry } = await import("prom-client");
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  const registry = new Registry();
  for (const family of families) {
    // The library's own counters are for counting; ours are counted already, and only written by it.
    registry.registerMetric({ ...family, get: async () => family } as unknown as Metric);
  }
  const all = Registry.merge([registry, ofProcess]);
  return { contentType: all.contentType, body: await all.metrics() };
}
