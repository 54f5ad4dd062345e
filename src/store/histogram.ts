/** How many values fell into each bucket, the last for those above every bound, and their sum. */
export interface HistogramCounts {
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
  readonly sum: number;
}

/** Counts values by their size. */
export interface Histogram {
  observe(value: number): void;
  read(): HistogramCounts;
}

/** How many cells a histogram with these bounds keeps its counts in. */
export function cellsOf(bounds: readonly number[]): number {
  return bounds.length + 2;
}

/** A histogram with these upper bounds, in ascending order; its cells may be in memory that threads share. */
export function histogram(
  bounds: readonly number[],
  cells: Float64Array = new Float64Array(cellsOf(bounds)),
): Histogram {
  const sumAt = bounds.length + 1;
  return {
    observe(value) {
      let bucket = 0;
      while (value > (bounds[bucket] ?? Number.POSITIVE_INFINITY)) bucket += 1;
      cells[bucket] = (cells[bucket] ?? 0) + 1;
      cells[sumAt] = (cells[sumAt] ?? 0) + value;
    },
    read: () => ({ bounds, counts: [...cells.subarray(0, sumAt)], sum: cells[sumAt] ?? 0 }),
  };
}
