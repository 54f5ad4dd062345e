import type pg from "pg";
import { StoreUnavailable, StoreUnusable } from "../port.ts";
import { postgresFlavor } from "../sql/flavor.ts";
import { migrations } from "../sql/migrations.ts";
import type { Connections } from "./connections.ts";
import { describeTarget } from "./target.ts";

/** "vpcd" in ASCII: the lock that whoever changes the schema holds. */
const schemaLock = 0x76706364;

/** How far a store's schema is, and how far this program's. */
export interface SchemaState {
  readonly stored: number;
  readonly known: number;
}

async function storedVersion(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ exists: boolean }>(
    "select to_regclass('vpcd_schema') is not null as exists",
  );
  if (rows[0]?.exists !== true) return 0;
  const found = await client.query<{ version: number }>("select max(version) as version from vpcd_schema");
  return found.rows[0]?.version ?? 0;
}

function requireKnown(stored: number, connections: Connections): void {
  if (stored <= migrations.length) return;
  throw new StoreUnusable(
    `${describeTarget(connections.target)} was written by a newer vpcd ` +
      `(schema ${stored}, this one knows ${migrations.length}): upgrade vpcd`,
  );
}

async function apply(client: pg.ClientBase, version: number): Promise<void> {
  await client.query("begin");
  await client.query(
    "create table if not exists vpcd_schema (version int primary key, applied_at timestamptz)",
  );
  for (const sql of migrations[version - 1]?.(postgresFlavor) ?? []) await client.query(sql);
  await client.query("insert into vpcd_schema values ($1, now())", [version]);
  await client.query("commit");
}

async function connected<T>(
  connections: Connections,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  let client: pg.PoolClient;
  try {
    client = await connections.acquire();
  } catch (error) {
    if (error instanceof StoreUnavailable) throw new StoreUnusable(`--store: ${error.message}`, error);
    throw new StoreUnusable(
      `--store: ${describeTarget(connections.target)}: ${(error as Error).message}`,
      error,
    );
  }
  try {
    return await work(client);
  } finally {
    // A lock or a transaction that is left goes with its connection.
    client.release(true);
  }
}

/** Tells how far the schema is, changing nothing. */
export function readSchema(connections: Connections): Promise<SchemaState> {
  return connected(connections, async (client) => ({
    stored: await storedVersion(client),
    known: migrations.length,
  }));
}

/** Brings the schema to this program's version: once, however many nodes start together. */
export function migrate(connections: Connections): Promise<void> {
  return connected(connections, async (client) => {
    const before = await storedVersion(client);
    requireKnown(before, connections);
    if (before === migrations.length) return;
    await client.query("set lock_timeout = 0; set statement_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [schemaLock]);
    const stored = await storedVersion(client);
    requireKnown(stored, connections);
    for (let version = stored + 1; version <= migrations.length; version += 1) await apply(client, version);
  });
}
