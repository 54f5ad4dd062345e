import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A prepared statement, in what node:sqlite and its stand-in share. */
export interface Statement {
  all(...values: SqlValue[]): unknown[];
  get(...values: SqlValue[]): unknown;
  run(...values: SqlValue[]): { lastInsertRowid: number | bigint; changes: number | bigint };
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

type Open = new (path: string, options?: { readOnly?: boolean }) => Database;

// node:sqlite is not in Node 20; the package has the same API and ships its binary inside the registry.
function databaseClass(): Open {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major >= 24) return (require("node:sqlite") as { DatabaseSync: Open }).DatabaseSync;
  return (require("@photostructure/sqlite") as { DatabaseSync: Open }).DatabaseSync;
}

/** What a bound value may be. */
export type SqlValue = string | number | null;

/** One SQLite connection with its prepared statements. */
export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** Opens a database file (or ":memory:"), with each statement prepared once. */
export function connect(path: string, options: { readOnly?: boolean } = {}): Connection {
  const Database = databaseClass();
  const database = new Database(path, options);
  const statements = new Map<string, Statement>();
  return {
    exec: (sql) => database.exec(sql),
    prepare(sql) {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = database.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}
