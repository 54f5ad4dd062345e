import type { Pair } from "../wire/flatten.ts";

/** Flat pairs of anything, of a client that checks nothing: null is "null", and nothing is left out. */
export function flattenAll(value: unknown, first: 0 | 1, prefix = ""): readonly Pair[] {
  if (value === null || typeof value !== "object") return prefix === "" ? [] : [[prefix, String(value)]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index + first, item])
    : Object.entries(value);
  return entries.flatMap(([name, item]) =>
    flattenAll(item, first, prefix === "" ? String(name) : `${prefix}.${name}`),
  );
}
