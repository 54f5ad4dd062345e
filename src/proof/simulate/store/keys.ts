import type { TableName } from "../../../store/port.ts";
import type { Table } from "../../../store/table.ts";
import { tableNames, tableOf } from "./committed.ts";
import type { AnyRow } from "./match.ts";

const keysByTable = new Map<TableName, readonly (readonly string[])[]>();

/** The groups of columns that no two rows may share. */
export function uniqueKeys(name: TableName): readonly (readonly string[])[] {
  let keys = keysByTable.get(name);
  if (keys === undefined) {
    const table = tableOf[name];
    const byId = "id" in table.columns ? [["id"]] : [];
    keysByTable.set(name, (keys = [...byId, ...table.unique]));
  }
  return keys;
}

/** What of a row no other may have, as a name to lock; undefined where a part is missing. */
export function keyName(name: TableName, columns: readonly string[], row: AnyRow): string | undefined {
  let text = `key ${name} ${columns.join("+")}`;
  for (const column of columns) {
    const value = row[column];
    if (value === null) return undefined;
    text += `|${value as string | number}`;
  }
  return text;
}

/** A column of one table that names rows of another. */
export interface Reference {
  readonly table: TableName;
  readonly column: string;
  readonly parent: TableName;
}

const references: readonly Reference[] = tableNames.flatMap((table) =>
  Object.entries<string | undefined>(tableOf[table].references).map(([column, parent]) => ({
    table,
    column,
    parent: parent as TableName,
  })),
);

const byChild = new Map(tableNames.map((name) => [name, references.filter((one) => one.table === name)]));
const byParent = new Map(tableNames.map((name) => [name, references.filter((one) => one.parent === name)]));

/** What rows of this table need. */
export const parentsOf = (name: TableName): readonly Reference[] => byChild.get(name) ?? [];

/** What needs rows of this table. */
export const childrenOf = (name: TableName): readonly Reference[] => byParent.get(name) ?? [];

/** A value as every engine gives it back. */
export function keptValue(table: Table, column: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  const kind = (table.columns as Readonly<Record<string, string>>)[column];
  return kind === "json" ? (JSON.parse(JSON.stringify(value)) as unknown) : value;
}
