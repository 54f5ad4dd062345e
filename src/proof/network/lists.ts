import { type Fields, isDone, mapDone, type Outcome } from "../wire/outcome.ts";

/** A member of an answer as text; "" when it is none. */
export function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A member of an answer that is an object itself. */
export function inner(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/** A member of an answer that is a list of objects. */
export function list(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? (value as Fields[]) : [];
}

/** The first text of a list in an answer; "" when there is none. */
export function first(fields: Fields, name: string): string {
  const value = fields[name];
  return Array.isArray(value) ? String(value[0] ?? "") : "";
}

/** A member of an answer that is a list of texts, sorted. */
export function texts(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.map(String).toSorted() : [];
}

/** Reads page after page until one is not full. */
export async function allPages(
  size: number,
  readPage: (page: number) => Promise<Outcome<readonly Fields[]>>,
): Promise<Outcome<readonly Fields[]>> {
  const all: Fields[] = [];
  for (let page = 0; ; page += 1) {
    const outcome = await readPage(page);
    if (!isDone(outcome)) return outcome;
    all.push(...outcome.answer);
    if (outcome.answer.length < size) return { answer: all };
  }
}

/** Turns rows into states, in the order of their ids. */
export function states<S extends { readonly id: string }>(
  outcome: Outcome<readonly Fields[]>,
  stateOf: (row: Fields) => S,
): Outcome<readonly S[]> {
  return mapDone(outcome, (rows) => rows.map(stateOf).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** Things that carry an address, in the order of their addresses. */
export function byAddress<A extends { readonly address: string }>(rows: readonly A[]): readonly A[] {
  return rows.toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** Routes in the order of where they lead, and through what. */
export function byDestination<R extends { readonly destination: string; readonly hop: string }>(
  rows: readonly R[],
): readonly R[] {
  const placeOf = ({ destination, hop }: R) => `${destination} ${hop}`;
  return rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** What is left of named parameters without those that are undefined or an empty list. */
export function given(params: Fields): Fields {
  return Object.fromEntries(
    Object.entries(params).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
