/** A piece of an answer that is drawn already: its JSON is spliced in as it is. */
export class Fragment {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** What one cloud has drawn already, under keys that name the revision of what they show. */
export interface Fragments {
  find(key: string): Fragment | undefined;
  /** Keeps a drawing, dropping the oldest when there are too many. */
  keep(key: string, value: unknown): Fragment;
}

/** An empty store of drawings. Each cloud has its own: two in one process may know the same ids. */
export function fragments(capacity = 20_000): Fragments {
  const drawn = new Map<string, Fragment>();
  return {
    find: (key) => drawn.get(key),
    keep(key, value) {
      const fragment = new Fragment(JSON.stringify(value));
      if (drawn.size >= capacity) {
        const [oldest = ""] = drawn.keys();
        drawn.delete(oldest);
      }
      drawn.set(key, fragment);
      return fragment;
    },
  };
}

/** Passes a fragment where the drawn value's type is asked for. */
export function asDrawn<T>(fragment: Fragment): T {
  return fragment as unknown as T;
}

/** JSON of a value that may hold fragments. */
export function encodeJson(value: unknown): string {
  if (value instanceof Fragment) return value.json;
  if (Array.isArray(value)) {
    return value[0] instanceof Fragment ? `[${value.map(encodeJson).join(",")}]` : JSON.stringify(value);
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const parts: string[] = [];
  for (const [name, one] of Object.entries(value)) {
    if (one !== undefined) parts.push(`${JSON.stringify(name)}:${encodeJson(one)}`);
  }
  return `{${parts.join(",")}}`;
}

/** The same value with every fragment turned back into data, for formats that are not JSON. */
export function withoutFragments(value: unknown): unknown {
  return JSON.parse(encodeJson(value)) as unknown;
}
