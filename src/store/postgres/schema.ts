import { Connections } from "./connections.ts";
import { migrate, readSchema, type SchemaState } from "./migrate.ts";
import { parseTarget } from "./target.ts";

export type { SchemaState } from "./migrate.ts";

async function briefly<T>(url: string, work: (connections: Connections) => Promise<T>): Promise<T> {
  const connections = new Connections(parseTarget(url), { connections: 1, waiting: 1 });
  try {
    return await work(connections);
  } finally {
    await connections.close();
  }
}

/** Brings the schema at a connection string to this program's version. */
export function migratePostgres(url: string): Promise<void> {
  return briefly(url, migrate);
}

/** Tells how far the schema at a connection string is. */
export function readPostgresSchema(url: string): Promise<SchemaState> {
  return briefly(url, readSchema);
}
