import type { TallyChange } from "./tally.ts";
import type { RawRow } from "./values.ts";

/** How SQL reaches an engine within one transaction. */
export interface SqlDriver {
  all(sql: string, values: readonly unknown[]): RawRow[] | Promise<RawRow[]>;
  /** Runs the statement once for each list of values; a failure ends the transaction. */
  insert(sql: string, rows: readonly (readonly unknown[])[]): void | Promise<void>;
  /** The same for rows whose last value is to be their `seq`, null so far; tells the numbers given. */
  insertNumbered(
    table: string,
    sql: string,
    rows: readonly (readonly unknown[])[],
  ): number[] | Promise<number[]>;
  /** Runs a change whose rows nobody waits for; a failure ends the transaction. */
  send(sql: string, values: readonly unknown[]): void | Promise<void>;
  /** Adds to counts, which may be new. */
  raise(changes: readonly TallyChange[]): void | Promise<void>;
  /** Tells whether an error of this engine is a broken unique, foreign-key or check rule. */
  isConflict(error: unknown): boolean;
}
