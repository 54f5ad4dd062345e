import type { TableName } from "../../../store/port.ts";
import type { Table } from "../../../store/table.ts";
import { tables } from "../../../store/tables/index.ts";
import type { AnyRow } from "./match.ts";

/** Every table as data, by whatever name. */
export const tableOf = tables as unknown as Readonly<Record<TableName, Table>>;

/** The names of all tables. */
export const tableNames = Object.keys(tables) as readonly TableName[];

const none: ReadonlySet<number> = new Set();

function indexedColumns(table: Table): readonly string[] {
  const columns = [...table.key, ...table.unique.flat(), ...table.indexes.flat()];
  const parents = Object.keys(table.references);
  return [...new Set([...columns, ...parents])].filter((column) => !["accountId", "region"].includes(column));
}

/** The rows of one table that everybody sees, with what they are found by. */
class CommittedTable {
  readonly rows = new Map<number, AnyRow>();
  readonly #indexes: ReadonlyMap<string, Map<unknown, Set<number>>>;

  constructor(table: Table) {
    this.#indexes = new Map(indexedColumns(table).map((column) => [column, new Map()]));
  }

  /** The numbers of rows with this value; undefined when that column is not indexed. */
  numbered(column: string, value: unknown): ReadonlySet<number> | undefined {
    const index = this.#indexes.get(column);
    return index === undefined ? undefined : (index.get(value) ?? none);
  }

  put(seq: number, row: AnyRow | null): void {
    const before = this.rows.get(seq);
    for (const [column, index] of this.#indexes) {
      if (before !== undefined && before[column] !== row?.[column]) index.get(before[column])?.delete(seq);
      if (row === null || before?.[column] === row[column]) continue;
      const numbers = index.get(row[column]);
      if (numbers === undefined) index.set(row[column], new Set([seq]));
      else numbers.add(seq);
    }
    if (row === null) this.rows.delete(seq);
    else this.rows.set(seq, row);
  }
}

/** One row as a commit changed it. */
export interface Change {
  readonly table: TableName;
  readonly before: AnyRow | undefined;
  readonly after: AnyRow | undefined;
}

/** What one transaction alone sees otherwise: rows of its own, or of the time when it began to read. */
export type Overlay = Map<TableName, Map<number, AnyRow | null>>;

/** All that was committed. */
export class Committed {
  readonly #tables = new Map(tableNames.map((name) => [name, new CommittedTable(tableOf[name])]));
  readonly #snapshots = new Set<Overlay>();
  readonly #numbers = new Map<TableName, number>();

  #table(name: TableName): CommittedTable {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`there is no table ${name}`);
    return table;
  }

  /** All rows of a table, in no order. */
  rowsOf(name: TableName): Iterable<AnyRow> {
    return this.#table(name).rows.values();
  }

  row(name: TableName, seq: number): AnyRow | undefined {
    return this.#table(name).rows.get(seq);
  }

  /** The rows whose column has this value. */
  withValue(name: TableName, column: string, value: unknown): AnyRow[] {
    const table = this.#table(name);
    const numbers = table.numbered(column, value);
    if (numbers === undefined) return [...table.rows.values()].filter((row) => row[column] === value);
    return [...numbers].map((seq) => table.rows.get(seq)).filter((row) => row !== undefined);
  }

  numbered(name: TableName, column: string, value: unknown): ReadonlySet<number> | undefined {
    return this.#table(name).numbered(column, value);
  }

  /** The next number of a table; none is given twice, even when what had it never came to be. */
  nextNumber(name: TableName): number {
    const next = (this.#numbers.get(name) ?? 0) + 1;
    this.#numbers.set(name, next);
    return next;
  }

  /** What a reader that begins now must be told of later commits. */
  openSnapshot(): Overlay {
    const overlay: Overlay = new Map();
    this.#snapshots.add(overlay);
    return overlay;
  }

  closeSnapshot(overlay: Overlay): void {
    this.#snapshots.delete(overlay);
  }

  /** Lets everybody see what one transaction saw alone. */
  apply(overlay: Overlay): Change[] {
    const changes: Change[] = [];
    for (const [name, rows] of overlay) {
      const table = this.#table(name);
      for (const [seq, row] of rows) {
        const before = table.rows.get(seq);
        if (before === undefined && row === null) continue;
        for (const snapshot of this.#snapshots) remember(snapshot, name, seq, before ?? null);
        table.put(seq, row);
        changes.push({ table: name, before, after: row ?? undefined });
      }
    }
    return changes;
  }
}

function remember(snapshot: Overlay, name: TableName, seq: number, before: AnyRow | null): void {
  let rows = snapshot.get(name);
  if (rows === undefined) snapshot.set(name, (rows = new Map()));
  if (!rows.has(seq)) rows.set(seq, before);
}
