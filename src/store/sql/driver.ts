import type { RawRow } from "./values.ts";

/** How SQL reaches an engine within one transaction. */
export interface SqlDriver {
  all(sql: string, values: readonly unknown[]): RawRow[] | Promise<RawRow[]>;
  /** Runs the statement once for each list of values and tells the `seq` of each row it made. */
  insert(sql: string, rows: readonly (readonly unknown[])[]): number[] | Promise<number[]>;
  /** Runs a change whose rows nobody waits for; a failure ends the transaction. */
  send(sql: string, values: readonly unknown[]): void | Promise<void>;
  /** Tells whether an error of this engine is a broken unique, foreign-key or check rule. */
  isConflict(error: unknown): boolean;
}
