import { cellsOf, histogram, type HistogramCounts } from "./histogram.ts";

/**
 * What a store counts: transactions that read; changes that were kept, undone by their own refusal, refused
 * by a rule of a table, or lost with a failure of the engine; and how often the engine tried one again.
 */
const events = ["reads", "kept", "undone", "conflicts", "failed", "retries"] as const;

/** One of the things that a store counts. */
export type StoreEvent = (typeof events)[number];

const bounds = {
  commitSeconds: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  batchSize: [1, 2, 4, 8, 16, 32, 64, 128],
} as const;

/** What a store has done since it was opened. */
export type StoreCounts = Readonly<Record<StoreEvent, number>> & {
  /** How long commits took. */
  readonly commitSeconds: HistogramCounts;
  /** How many changes shared a commit. */
  readonly batchSize: HistogramCounts;
};

/** Counts what a store does, where every thread of this process can read it; one thread counts each thing. */
export interface StoreMeter {
  readonly shared: Float64Array<SharedArrayBuffer>;
  count(event: StoreEvent, by?: number): void;
  committed(changes: number, seconds: number): void;
  read(): StoreCounts;
}

const commitCells = cellsOf(bounds.commitSeconds);
const cells = events.length + commitCells + cellsOf(bounds.batchSize);

function cellsFor(): Float64Array<SharedArrayBuffer> {
  return new Float64Array(new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT));
}

/** A meter over memory that other threads may hold as well. */
export function storeMeter(shared = cellsFor()): StoreMeter {
  const commitFrom = events.length;
  const batchFrom = commitFrom + commitCells;
  const commitSeconds = histogram(bounds.commitSeconds, shared.subarray(commitFrom, batchFrom));
  const batchSize = histogram(bounds.batchSize, shared.subarray(batchFrom));
  return {
    shared,
    count(event, by = 1) {
      const at = events.indexOf(event);
      shared[at] = (shared[at] ?? 0) + by;
    },
    committed(changes, seconds) {
      batchSize.observe(changes);
      commitSeconds.observe(seconds);
    },
    read() {
      const counts = Object.fromEntries(events.map((event, at) => [event, shared[at] ?? 0]));
      return {
        ...(counts as Record<StoreEvent, number>),
        commitSeconds: commitSeconds.read(),
        batchSize: batchSize.read(),
      };
    },
  };
}
