import type { SqlDriver } from "../sql/driver.ts";
import type { RawRow } from "../sql/values.ts";
import type { Connection, SqlValue } from "./connection.ts";
import { isConflict } from "./errors.ts";

const raise =
  "insert into tally (name_, key_, n) values (?, ?, ?) " +
  "on conflict (name_, key_) do update set n = n + excluded.n";
// Apart, for a count may not be below nothing, not even before it meets the one that is there.
const lower = "update tally set n = n - ? where name_ = ? and key_ = ?";

/** SQL over one SQLite connection: every answer is there at once. */
export function sqliteDriver(connection: Connection): SqlDriver {
  return {
    all: (sql, values) => connection.prepare(sql).all(...(values as SqlValue[])) as RawRow[],
    insert(sql, rows) {
      const statement = connection.prepare(sql);
      for (const values of rows) statement.run(...(values as SqlValue[]));
    },
    insertNumbered(_table, sql, rows) {
      const statement = connection.prepare(sql);
      return rows.map((values) => Number(statement.run(...(values as SqlValue[])).lastInsertRowid));
    },
    send(sql, values) {
      connection.prepare(sql).run(...(values as SqlValue[]));
    },
    raise(changes) {
      for (const { name, key, by } of changes) {
        if (by > 0) connection.prepare(raise).run(name, key, by);
        else connection.prepare(lower).run(-by, name, key);
      }
    },
    isConflict,
  };
}
