import type { Row } from "../domain/row.ts";

/**
 * How a column is kept: "flag" is a boolean, "json" any plain data, "serial" the number that the store gives.
 */
export type ColumnKind = "serial" | "text" | "int" | "flag" | "json";

type Column<R> = Extract<keyof R, string>;

/** Who may see a row: everyone inside, one account, or one account in one region. */
export type Scope = "none" | "account" | "region";

/** One table as data: engines make their SQL from it, and no other file names its columns. */
export interface Table<R extends Row = Row> {
  readonly name: string;
  readonly scope: Scope;
  readonly columns: { readonly [K in Column<R>]: ColumnKind };
  /** Columns that may hold null. */
  readonly nullable: readonly Column<R>[];
  /** What a row is found by, besides its number. */
  readonly key: readonly Column<R>[];
  readonly unique: readonly (readonly Column<R>[])[];
  readonly indexes: readonly (readonly Column<R>[])[];
  /** Foreign keys: the column, and the table whose `id` it names. */
  readonly references: { readonly [K in Column<R>]?: string };
  /** Columns by whose values rows are counted as they come and go; `[]` counts all that a scope holds. */
  readonly tallies: readonly (readonly Column<R>[])[];
  /**
   * The resources whose `revision` grows when rows of this table change: the column that names one, and its
   * table.
   */
  readonly touches: { readonly [K in Column<R>]?: string };
  /** Where rows of this table are counted on what they touch: the column that names it, and its count. */
  readonly counted: { readonly [K in Column<R>]?: string };
  /** Whether numbers are never given twice, even after the last row is gone. */
  readonly numbered: boolean;
}

type Options<R extends Row> = Pick<Table<R>, "name" | "columns"> &
  Partial<Omit<Table<R>, "name" | "columns">>;

/** Describes a table; what is left out is empty, and the key is `id`. */
export function table<R extends Row>(options: Options<R>): Table<R> {
  return {
    scope: "region",
    nullable: [],
    key: ["id" as Column<R>],
    unique: [],
    indexes: [],
    references: {},
    tallies: [],
    touches: {},
    counted: {},
    numbered: false,
    ...options,
  };
}

/** Columns of every owned row. */
export const owned = { seq: "serial", accountId: "text", region: "text" } as const;

/** Columns of every resource. */
export const resource = {
  ...owned,
  id: "text",
  revision: "int",
  createdAtMs: "int",
  traits: "json",
} as const;
