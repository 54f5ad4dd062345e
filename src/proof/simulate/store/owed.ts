import type { TableName } from "../../../store/port.ts";
import { tableOf } from "./committed.ts";
import type { AnyRow } from "./match.ts";

/** How many more rows are counted on a row than before, by the count. */
export type Counts = ReadonlyMap<string, number>;

/** What a transaction owes to the revisions and the counts of rows until its end. */
export class Owed {
  readonly #tables = new Map<TableName, Map<string, Map<string, number>>>();

  touch(name: TableName, ids: readonly string[]): void {
    for (const id of ids) this.#of(name, id);
  }

  /** Rows came (1) or went (-1): what they touch is drawn anew, and counts them. */
  passed(name: TableName, rows: readonly AnyRow[], sign: 1 | -1): void {
    const { touches, counted } = tableOf[name];
    for (const [column, parent] of Object.entries<string>(touches)) {
      const count = (counted as Readonly<Record<string, string>>)[column];
      for (const row of rows) {
        const id = row[column];
        if (typeof id !== "string") continue;
        const counts = this.#of(parent as TableName, id);
        if (count !== undefined) counts.set(count, (counts.get(count) ?? 0) + sign);
      }
    }
  }

  inOrder(): (readonly [TableName, ReadonlyMap<string, Counts>])[] {
    return [...this.#tables].toSorted(([one], [other]) => (one < other ? -1 : 1));
  }

  #of(name: TableName, id: string): Map<string, number> {
    const rows = this.#tables.get(name) ?? new Map<string, Map<string, number>>();
    this.#tables.set(name, rows);
    const counts = rows.get(id) ?? new Map<string, number>();
    rows.set(id, counts);
    return counts;
  }
}

/** A row with what was owed to it. */
export function raised(row: AnyRow, counts: Counts = new Map()): AnyRow {
  const changed: Record<string, unknown> & { seq: number } = { ...row };
  changed["revision"] = Number(row["revision"]) + 1;
  for (const [count, by] of counts) changed[count] = Number(row[count]) + by;
  return changed;
}
