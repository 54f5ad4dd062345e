import type { SqlDriver } from "../sql/driver.ts";
import type { RawRow } from "../sql/values.ts";
import type { Connection, SqlValue } from "./connection.ts";
import { isConflict } from "./errors.ts";

/** SQL over one SQLite connection: every answer is there at once. */
export function sqliteDriver(connection: Connection): SqlDriver {
  return {
    all: (sql, values) => connection.prepare(sql).all(...(values as SqlValue[])) as RawRow[],
    insert(sql, rows) {
      const statement = connection.prepare(sql);
      return rows.map((values) => Number(statement.run(...(values as SqlValue[])).lastInsertRowid));
    },
    send(sql, values) {
      connection.prepare(sql).run(...(values as SqlValue[]));
    },
    isConflict,
  };
}
