import type { HistogramCounts } from "../../store/histogram.ts";

/** What tells the values of one metric apart. */
export type Labels = Readonly<Record<string, string | number>>;

/** One value of a metric. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
  /** The metric's name with what a histogram adds to it. */
  readonly metricName?: string;
}

/** A metric with all its values, as the exposition format groups them. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly values: readonly Sample[];
}

type Values = number | readonly (readonly [labels: Labels, value: number])[];

function samples(values: Values): Sample[] {
  if (typeof values === "number") return [{ labels: {}, value: values }];
  return values.map(([labels, value]) => ({ labels, value }));
}

/** What only grows. */
export function counter(name: string, help: string, values: Values): Family {
  return { name, help, type: "counter", values: samples(values) };
}

/** What is so many now. */
export function gauge(name: string, help: string, values: Values): Family {
  return { name, help, type: "gauge", values: samples(values) };
}

function histogramSamples(name: string, labels: Labels, { bounds, counts, sum }: HistogramCounts): Sample[] {
  let below = 0;
  const buckets = counts.map((count, at) => {
    below += count;
    return { labels: { ...labels, le: bounds[at] ?? "+Inf" }, value: below, metricName: `${name}_bucket` };
  });
  const total = { labels, value: sum, metricName: `${name}_sum` };
  return [...buckets, total, { labels, value: below, metricName: `${name}_count` }];
}

/** How values are spread, for each set of labels. */
export function histogramFamily(
  name: string,
  help: string,
  all: readonly (readonly [labels: Labels, counts: HistogramCounts])[],
): Family {
  const values = all.flatMap(([labels, counts]) => histogramSamples(name, labels, counts));
  return { name, help, type: "histogram", values };
}
