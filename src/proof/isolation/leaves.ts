/** Every text in an answer, wherever it stands, and every key that is no field's name. */
export function leavesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (Array.isArray(value)) for (const one of value) leavesOf(one, found);
  else if (typeof value === "object" && value !== null) {
    for (const one of Object.values(value)) leavesOf(one, found);
  }
  return found;
}

/** The prefix of a text that is an id; undefined for other texts. */
export function prefixOf(text: string): string | undefined {
  return /^([a-z]+\d?)-[0-9a-z]{8,22}$/.exec(text)?.[1];
}

// Numbers, dates, words, and private addresses are the same for many.
const common = /^(?:[\d.]{1,6}|10\.\d+\.\d+\.\d+|\d{4}-\d\d-\d\d.*|.{0,6})$/;

/** What only one of two callers was told: these texts must never reach the other. */
export function secretsOf(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): Set<string> {
  return new Set([...mine].filter((text) => !theirs.has(text) && !common.test(text)));
}
