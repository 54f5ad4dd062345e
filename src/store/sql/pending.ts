import type { TableName } from "../port.ts";
import type { Table } from "../table.ts";
import { type TallyChange, tallyChanges } from "./tally.ts";
import type { RawRow } from "./values.ts";

const separator = "\u0000";

/**
 * What a transaction owes to counts and revisions: it is paid once, before the commit, so that rows which
 * many change are held for as short as can be, and always in the same order.
 */
export interface Pending {
  /** Rows came (`sign` 1) or went (`sign` -1); `columns` are those that changed, when not all. */
  account(table: Table, rows: readonly RawRow[], sign: 1 | -1, columns?: readonly string[]): void;
  touch(table: TableName, ids: readonly string[]): void;
  /** The parents of these rows are drawn with them. */
  touchParents(table: Table, rows: readonly RawRow[]): void;
  /** By how much a count differs from what is stored. */
  owed(name: string, key: string): number;
  tallies(): TallyChange[];
  touched(): (readonly [TableName, readonly string[]])[];
}

/** Nothing owed yet. */
export function pending(): Pending {
  const counts = new Map<string, number>();
  const revisions = new Map<TableName, Set<string>>();
  const touch = (table: TableName, ids: readonly string[]) => {
    const known = revisions.get(table) ?? new Set();
    for (const id of ids) known.add(id);
    revisions.set(table, known);
  };
  return {
    account(table, rows, sign, columns) {
      for (const { name, key, by } of tallyChanges(table, rows, sign, columns)) {
        const id = name + separator + key;
        counts.set(id, (counts.get(id) ?? 0) + by);
      }
    },
    touch,
    touchParents(table, rows) {
      for (const [column, parent] of Object.entries(table.touches)) {
        const ids = rows.map((row) => row[column]).filter((id) => typeof id === "string");
        if (ids.length > 0) touch(parent as TableName, ids);
      }
    },
    owed: (name, key) => counts.get(name + separator + key) ?? 0,
    tallies: () =>
      [...counts]
        .filter(([, by]) => by !== 0)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, by]) => {
          const at = id.indexOf(separator);
          return { name: id.slice(0, at), key: id.slice(at + 1), by };
        }),
    touched: () =>
      [...revisions]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([table, ids]) => [table, [...ids].toSorted()] as const),
  };
}
