/** A parameter under its flat name. */
export type Pair = readonly [name: string, value: string];

/** Nested parameters under dotted names, lists counted from `first`; undefined and null are left out. */
export function flatten(value: unknown, first: 0 | 1, prefix = ""): Pair[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [[prefix, String(value)]];
  if (typeof value !== "object" || value === null) return [];
  const members: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index + first, item])
    : Object.entries(value);
  return members.flatMap(([name, item]) =>
    flatten(item, first, prefix === "" ? String(name) : `${prefix}.${name}`),
  );
}

/** Pairs in the order of their names' bytes, as every vendor signs them. */
export function sorted(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Pairs as the body of a form. */
export function formBody(pairs: readonly Pair[]): string {
  const body = new URLSearchParams();
  for (const [name, value] of pairs) body.append(name, value);
  return body.toString();
}
