import { StoreUnusable } from "../port.ts";
import { sqliteFlavor } from "../sql/flavor.ts";
import { migrations } from "../sql/migrations.ts";
import type { Connection } from "./connection.ts";

/** "vpcd" in ASCII: tells a store of ours from any other SQLite file. */
const applicationId = 0x76706364;

function pragma(connection: Connection, name: string): number {
  const row = connection.prepare(`pragma ${name}`).get() as Record<string, number> | undefined;
  return Object.values(row ?? {})[0] ?? 0;
}

/** Brings a store file to this program's version, or refuses one that it does not know. */
export function migrate(connection: Connection, path: string): void {
  const version = pragma(connection, "user_version");
  const tables = pragma(connection, "schema_version");
  if (tables > 0 && pragma(connection, "application_id") !== applicationId) {
    throw new StoreUnusable(
      `${path} is a database, but not one of vpcd's: choose another folder with --data`,
    );
  }
  if (version > migrations.length) {
    throw new StoreUnusable(
      `${path} was written by a newer vpcd ` +
        `(schema ${version}, this one knows ${migrations.length}): upgrade vpcd`,
    );
  }
  if (version === migrations.length) return;
  connection.exec("begin immediate");
  for (const statements of migrations.slice(version))
    for (const sql of statements(sqliteFlavor)) connection.exec(sql);
  connection.exec(`pragma application_id = ${applicationId}`);
  connection.exec(`pragma user_version = ${migrations.length}`);
  connection.exec("commit");
}
