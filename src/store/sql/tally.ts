import type { StoreScope } from "../port.ts";
import type { Table } from "../table.ts";
import type { AnyQuery } from "./predicate.ts";
import type { RawRow } from "./values.ts";

/** One count that changes: which, and by how much. */
export interface TallyChange {
  readonly name: string;
  readonly key: string;
  readonly by: number;
}

const tallyNames = new WeakMap<readonly string[], string>();

function tallyName(table: Table, columns: readonly string[]): string {
  let name = tallyNames.get(columns);
  if (name === undefined) {
    name = columns.length === 0 ? table.name : `${table.name}/${columns.join("+")}`;
    tallyNames.set(columns, name);
  }
  return name;
}

/** Whether a table is counted by any of these columns. */
export function countsBy(table: Table, columns: readonly string[]): boolean {
  return table.tallies.some((one) => one.some((column) => columns.includes(column)));
}

function scopeParts(table: Table, owner: { accountId?: unknown; region?: unknown }): unknown[] {
  if (table.scope === "none") return [];
  return table.scope === "account" ? [owner.accountId] : [owner.accountId, owner.region];
}

/** Rows of one table that come or go. */
export interface Passing {
  readonly rows: readonly RawRow[];
  /** 1 for coming, -1 for going. */
  readonly sign: 1 | -1;
  /** The columns that changed, where rows only change. */
  readonly only?: readonly string[];
  /** Whose they are, where they do not say. */
  readonly owner?: RawRow;
}

/** What passing rows do to the counts of their table. */
export function tallyChanges(table: Table, { rows, sign, only, owner }: Passing): TallyChange[] {
  const changes: TallyChange[] = [];
  for (const columns of table.tallies) {
    if (only !== undefined && !columns.some((column) => only.includes(column))) continue;
    const name = tallyName(table, columns);
    const byKey = new Map<string, number>();
    for (const row of rows) {
      if (columns.some((column) => row[column] === null)) continue;
      const values = columns.map((column) => row[column]);
      const key = [...scopeParts(table, owner ?? row), ...values].join("|");
      byKey.set(key, (byKey.get(key) ?? 0) + sign);
    }
    for (const [key, by] of byKey) changes.push({ name, key, by });
  }
  return changes;
}

/** The tally that counts by one column alone, and what comes before the value in its keys. */
export function tallyPer(
  table: Table,
  column: string,
  scope: StoreScope,
): { name: string; prefix: string } | undefined {
  if (scope === "system" && table.scope !== "none") return undefined;
  if (!table.tallies.some((columns) => columns.length === 1 && columns[0] === column)) return undefined;
  const owner = scopeParts(table, scope === "system" ? {} : scope);
  return { name: tallyName(table, [column]), prefix: owner.map((part) => `${String(part)}|`).join("") };
}

function isPlain(match: unknown): boolean {
  return match !== null && typeof match !== "object";
}

/** The tally that answers a query, when the table keeps one for exactly that question. */
export function tallyOf(
  table: Table,
  query: AnyQuery,
  scope: StoreScope,
): { name: string; key: string } | undefined {
  if (
    query.anyOf !== undefined ||
    (query.alsoAnyOf?.length ?? 0) > 0 ||
    (query.and?.length ?? 0) > 0 ||
    (query.having?.length ?? 0) > 0
  )
    return undefined;
  if (scope === "system" && table.scope !== "none") return undefined;
  const where = Object.entries(query.where ?? {}).filter(([, match]) => match !== undefined);
  const asked = new Map(where.map(([column, match]) => [column, soleValue(match)]));
  if (![...asked.values()].every(isPlain)) return undefined;
  const columns = table.tallies.find(
    (one) => one.length === asked.size && one.every((column) => asked.has(column)),
  );
  if (columns === undefined) return undefined;
  const owner = scope === "system" ? {} : scope;
  const key = [...scopeParts(table, owner), ...columns.map((column) => asked.get(column))].join("|");
  return { name: tallyName(table, columns), key };
}

function soleValue(match: unknown): unknown {
  return Array.isArray(match) && match.length === 1 ? match[0] : match;
}
