import type { Having, Match, Query, TableName } from "../../../store/port.ts";
import type { Tables } from "../../../store/tables/index.ts";

/** A row of whatever table. */
export type AnyRow = { readonly seq: number; readonly [column: string]: unknown };

/** A test of columns by name, of whatever table. */
export type AnyWhere = { readonly [column: string]: Match<unknown> };

/** A query of whatever table. */
export type AnyQuery = Query<Record<string, unknown>>;

type Test = { readonly [word: string]: unknown };

const hasText = (value: unknown, test: (text: string) => boolean): boolean =>
  typeof value === "string" && test(value);

function passes(value: unknown, test: Test): boolean {
  if ("contains" in test) return hasText(value, (text) => text.includes(String(test["contains"])));
  if ("startsWith" in test) return hasText(value, (text) => text.startsWith(String(test["startsWith"])));
  if ("endsWith" in test) return hasText(value, (text) => text.endsWith(String(test["endsWith"])));
  if ("not" in test) return value !== test["not"];
  if (value === null) return false;
  if ("above" in test) return (value as number) > (test["above"] as number);
  return (value as number) < (test["below"] as number);
}

function matches(value: unknown, match: Match<unknown>): boolean {
  if (Array.isArray(match)) return match.includes(value);
  if (match === null || typeof match !== "object") return value === match;
  return passes(value, match as Test);
}

/** Whether a row passes every test. */
export function fits(row: AnyRow, where: AnyWhere): boolean {
  for (const column in where) {
    const match = where[column];
    if (match !== undefined && !matches(row[column], match)) return false;
  }
  return true;
}

/** Answers which values a column has among the rows of another table that pass a test. */
export type ValuesOf = (having: Having) => ReadonlySet<unknown>;

/** Whether a row passes all of a query but its page. */
export function isAsked(row: AnyRow, query: AnyQuery, valuesOf: ValuesOf): boolean {
  if (query.where !== undefined && !fits(row, query.where)) return false;
  for (const where of query.and ?? []) if (!fits(row, where)) return false;
  for (const group of [query.anyOf, ...(query.alsoAnyOf ?? [])]) {
    if (group !== undefined && !group.some((where) => fits(row, where))) return false;
  }
  return (query.having ?? []).every(
    (having) => valuesOf(having).has(row[having.equals]) !== (having.absent === true),
  );
}

/** Puts rows in a query's order; what is equal stays in the order of its making. */
export function ordered(rows: AnyRow[], { orderBy = "seq", descending = false }: AnyQuery): AnyRow[] {
  const sign = descending ? -1 : 1;
  return rows.sort((one, other) => {
    const [a, b] = [one[orderBy] as string | number, other[orderBy] as string | number];
    return sign * (a < b ? -1 : a > b ? 1 : one.seq - other.seq);
  });
}

/** The page of a query. */
export function paged(rows: AnyRow[], { offset = 0, limit }: AnyQuery): AnyRow[] {
  return limit === undefined ? rows : rows.slice(offset, offset + limit);
}

/** The rows with some keys, in the order of the keys. */
export function inOrderOf(keys: readonly string[], column: string, rows: readonly AnyRow[]): AnyRow[] {
  const found = new Map(rows.map((row) => [row[column], row]));
  return keys.map((key) => found.get(key)).filter((row) => row !== undefined);
}

/** Some columns of a row. */
export function partOf<N extends TableName, C extends keyof Tables[N]>(
  row: AnyRow,
  columns: readonly (C & string)[],
): Pick<Tables[N], C> {
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as never;
}
