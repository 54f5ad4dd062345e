import type { Counting, StoreScope, TableName } from "../../../store/port.ts";
import { type Committed, type Overlay, tableOf } from "./committed.ts";
import { type AnyQuery, type AnyRow, type AnyWhere, fits, isAsked, ordered, paged } from "./match.ts";

/** What one transaction sees: what is committed, as its overlay changes it, bounded to its scope. */
export class View {
  readonly #committed: Committed;
  readonly #overlay: Overlay;
  readonly #scope: StoreScope;

  constructor(committed: Committed, overlay: Overlay, scope: StoreScope) {
    this.#committed = committed;
    this.#overlay = overlay;
    this.#scope = scope;
  }

  /** A row by its number, whoever owns it. */
  row(name: TableName, seq: number): AnyRow | undefined {
    const own = this.#overlay.get(name)?.get(seq);
    return own === null ? undefined : (own ?? this.#committed.row(name, seq));
  }

  isOurs(name: TableName, row: AnyRow): boolean {
    const scope = this.#scope;
    const bounds = tableOf[name].scope;
    if (scope === "system" || bounds === "none") return true;
    return row["accountId"] === scope.accountId && (bounds === "account" || row["region"] === scope.region);
  }

  /** The rows that a query asks for, in its order, without its page. */
  find(name: TableName, query: AnyQuery): AnyRow[] {
    const known = new Map<object, ReadonlySet<unknown>>();
    const found: AnyRow[] = [];
    for (const seq of this.#candidates(name, query.where ?? {})) {
      const row = this.row(name, seq);
      if (row === undefined || !this.isOurs(name, row)) continue;
      const asked = isAsked(row, query, (having) => {
        let values = known.get(having);
        if (values === undefined) {
          const rows = this.find(having.table, having);
          known.set(having, (values = new Set(rows.map((one) => one[having.column]))));
        }
        return values;
      });
      if (asked) found.push(row);
    }
    return ordered(found, query);
  }

  /** How many rows have the id of each row that is found of another table. */
  countPer<N extends TableName, P extends TableName>(counting: Counting<N, P>): Map<string, number> {
    const { table, column, query = {}, per, found } = counting;
    const rows = paged(this.find(per, found), found);
    const counts = new Map(rows.map(({ id }) => [String(id), 0]));
    for (const row of this.find(table, query)) {
      const id = String(row[column]);
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count + 1);
    }
    return counts;
  }

  where(name: TableName, where: AnyWhere): AnyRow[] {
    return this.find(name, { where });
  }

  /** The row among all accounts' with these values, except one: what a unique index would meet. */
  holder(name: TableName, columns: readonly string[], row: AnyRow): AnyRow | undefined {
    const where = Object.fromEntries(columns.map((column) => [column, row[column] as string]));
    for (const seq of this.#candidates(name, where)) {
      const other = seq === row.seq ? undefined : this.row(name, seq);
      if (other !== undefined && fits(other, where)) return other;
    }
    return undefined;
  }

  // The numbers of all rows that can match: by the first column that leads to few, and all of our own.
  *#candidates(name: TableName, where: AnyWhere): Iterable<number> {
    const own = this.#overlay.get(name);
    if (own !== undefined) yield* own.keys();
    for (const seq of this.#indexed(name, where)) if (own?.has(seq) !== true) yield seq;
  }

  #indexed(name: TableName, where: AnyWhere): Iterable<number> {
    for (const column in where) {
      const match = where[column];
      const values = Array.isArray(match) ? [...new Set<unknown>(match)] : [match];
      if (values.some((value) => value === undefined || (value !== null && typeof value === "object")))
        continue;
      if (column === "seq")
        return values.filter((seq) => this.#committed.row(name, seq as number)) as number[];
      const [first] = values;
      const numbers = this.#committed.numbered(name, column, first);
      if (numbers === undefined) continue;
      if (values.length === 1) return numbers;
      return values.flatMap((value) => [...(this.#committed.numbered(name, column, value) ?? [])]);
    }
    const all: number[] = [];
    for (const { seq } of this.#committed.rowsOf(name)) all.push(seq);
    return all;
  }
}
