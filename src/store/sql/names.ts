import type { Table } from "../table.ts";

const columnNames = new Map<string, string>();

/** A column's name in SQL. */
export function columnName(column: string): string {
  let name = columnNames.get(column);
  if (name === undefined) {
    name = column
      .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      .replace(/^(primary|key|value)$/, "$1_");
    columnNames.set(column, name);
  }
  return name;
}

/** A select list that gives columns back under our names. */
export function selectList(columns: readonly string[]): string {
  return columns.map((column) => `${columnName(column)} as "${column}"`).join(", ");
}

const columnLists = new WeakMap<Table, readonly string[]>();

/** The names of a table's columns, in order. */
export function columnsOf(table: Table): readonly string[] {
  let columns = columnLists.get(table);
  if (columns === undefined) {
    columns = Object.keys(table.columns);
    columnLists.set(table, columns);
  }
  return columns;
}
