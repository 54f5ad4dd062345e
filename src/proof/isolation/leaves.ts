/** Every text in an answer, wherever it stands, and every key that is no field's name. */
export function leavesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (Array.isArray(value)) for (const one of value) leavesOf(one, found);
  else if (typeof value === "object" && value !== null) {
    for (const one of Object.values(value)) leavesOf(one, found);
  }
  return found;
}

/** The prefix of a text that is an id, or what kind of address it is; undefined for other texts. */
export function prefixOf(text: string): string | undefined {
  if (/^198\.1[89]\.\d+\.\d+$/.test(text)) return "public";
  if (/^[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}$/.test(text) && text.length > 17) return "ipv6";
  return /^([a-z]+\d?)-[0-9a-z]{8,22}$/.exec(text)?.[1];
}

// Numbers, dates, words, and private addresses are the same for many.
const common = /^(?:[\d.]{1,6}|10\.\d+\.\d+\.\d+|\d{4}-\d\d-\d\d.*|.{0,6})$/;

// Regions and images look like ids, and are the cloud's.
const cloudsOwn = /^(?:ap|cn|img)-/;

/** Ids in an answer that neither the call named nor everybody knows. */
export function newIdsIn(answer: unknown, known: { readonly has: (text: string) => boolean }): string[] {
  return [...leavesOf(answer)].filter(
    (text) => prefixOf(text) !== undefined && !cloudsOwn.test(text) && !known.has(text),
  );
}

/** What only one of two callers was told: these texts must never reach the other. */
export function secretsOf(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): Set<string> {
  return new Set([...mine].filter((text) => !theirs.has(text) && !common.test(text)));
}
