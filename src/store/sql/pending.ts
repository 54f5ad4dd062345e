import type { TableName } from "../port.ts";
import type { Table } from "../table.ts";
import { type Passing, type TallyChange, tallyChanges } from "./tally.ts";

const separator = "\u0000";

/** What is owed to some rows alike: a revision each, and so much on each of their counts. */
export interface Debt {
  readonly table: TableName;
  readonly ids: readonly string[];
  readonly counts: readonly (readonly [column: string, by: number])[];
}

/**
 * What a transaction owes to counts and revisions: it is paid once, before the commit, so that rows which
 * many change are held for as short as can be, and always in the same order.
 */
export interface Pending {
  /** Rows come or go: they are counted, and what they touch is drawn with them. */
  pass(table: Table, passing: Passing): void;
  touch(table: TableName, ids: readonly string[]): void;
  /** By how much a count differs from what is stored. */
  owed(name: string, key: string): number;
  tallies(): TallyChange[];
  debts(): Debt[];
}

type Counts = Map<string, number>;

const inOrder = <T>(entries: ReadonlyMap<string, T>) =>
  entries.size === 1 ? [...entries] : [...entries].sort(([one], [other]) => (one < other ? -1 : 1));

// Those of one table in the one order, neighbours that are owed alike together.
function debtsOf(table: TableName, owed: ReadonlyMap<string, Counts>): Debt[] {
  const groups: { table: TableName; ids: string[]; counts: Debt["counts"]; alike: string }[] = [];
  for (const [id, all] of inOrder(owed)) {
    const counts = [...all].filter(([, by]) => by !== 0);
    const alike = counts.join(";");
    const last = groups.at(-1);
    if (last?.alike === alike) last.ids.push(id);
    else groups.push({ table, ids: [id], counts, alike });
  }
  return groups;
}

/** Nothing owed yet. */
export function pending(): Pending {
  const tallied = new Map<string, number>();
  const touched = new Map<string, Map<string, Counts>>();
  const countsOf = (table: string, id: string): Counts => {
    let rows = touched.get(table);
    if (rows === undefined) touched.set(table, (rows = new Map()));
    let counts = rows.get(id);
    if (counts === undefined) rows.set(id, (counts = new Map()));
    return counts;
  };
  // What rows touch is drawn anew, and counts them.
  const passParents = (table: Table, { rows, sign, only }: Passing) => {
    const counted = table.counted as Readonly<Record<string, string>>;
    for (const [column, parent] of Object.entries<string>(table.touches)) {
      const count = only?.includes(column) === false ? undefined : counted[column];
      for (const row of rows) {
        const id = row[column];
        if (typeof id !== "string") continue;
        const counts = countsOf(parent, id);
        if (count !== undefined) counts.set(count, (counts.get(count) ?? 0) + sign);
      }
    }
  };
  return {
    pass(table, passing) {
      for (const { name, key, by } of tallyChanges(table, passing)) {
        const id = name + separator + key;
        tallied.set(id, (tallied.get(id) ?? 0) + by);
      }
      passParents(table, passing);
    },
    touch(table, ids) {
      for (const id of ids) countsOf(table, id);
    },
    owed: (name, key) => tallied.get(name + separator + key) ?? 0,
    tallies: () =>
      inOrder(tallied)
        .filter(([, by]) => by !== 0)
        .map(([id, by]) => {
          const at = id.indexOf(separator);
          return { name: id.slice(0, at), key: id.slice(at + 1), by };
        }),
    debts: () => inOrder(touched).flatMap(([table, owed]) => debtsOf(table as TableName, owed)),
  };
}
