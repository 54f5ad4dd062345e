import type { ColumnKind } from "../table.ts";

/** Where SQL engines differ. */
export interface SqlFlavor {
  readonly name: "sqlite" | "postgres";
  /** The mark of the n-th parameter of a statement, from 1. */
  placeholder(n: number): string;
  /** A test that a column is among the values of one parameter, bound with `listValue`. */
  inList(column: string, parameter: string, kind: ColumnKind): string;
  listValue(values: readonly unknown[]): unknown;
  contains(column: string, parameter: string): string;
  /** The same column, out of an index's reach. */
  unindexed(column: string): string;
  /** What holds the rows of a select against other writers. */
  readonly lockSuffix: string;
  readonly columnTypes: Readonly<Record<ColumnKind, string>>;
  readonly flagValue: (flag: boolean) => unknown;
}

/** SQLite: one writer at a time, so nothing needs locking. */
export const sqliteFlavor: SqlFlavor = {
  name: "sqlite",
  placeholder: () => "?",
  inList: (column, parameter) => `${column} in (select value from json_each(${parameter}))`,
  listValue: (values) => JSON.stringify(values),
  contains: (column, parameter) => `instr(${column}, ${parameter}) > 0`,
  unindexed: (column) => `+${column}`,
  lockSuffix: "",
  columnTypes: {
    serial: "integer primary key",
    text: "text",
    int: "integer",
    flag: "integer",
    json: "text",
  },
  flagValue: (flag) => (flag ? 1 : 0),
};
