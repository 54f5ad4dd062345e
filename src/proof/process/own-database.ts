import { chmodSync } from "node:fs";
import { join } from "node:path";
import { makeOwnedFolder } from "./postgres-folder.ts";
import { makePostgres, type PostgresProcess, type PostgresSettings } from "./postgres-process.ts";

/** A database of the proof's own, whose disk it may break and whose processes it may kill. */
export interface OwnDatabase {
  readonly url: string;
  readonly database: PostgresProcess;
  /** Ends it; what it wrote stays with its folder. */
  close(): Promise<void>;
}

// Small, so that little is kept from the disk: blocks and files of the log are written all the time. Nothing
// of what makes it durable is turned off.
const settings: PostgresSettings = {
  shared_buffers: "4MB",
  min_wal_size: "2MB",
  max_wal_size: "6MB",
  checkpoint_timeout: "30s",
  // Shared memory that is no file: a limit to the size of files is none to it.
  dynamic_shared_memory_type: "sysv",
  // A start after a crash syncs a thousand files one by one, or all at once where the system can.
  ...(process.platform === "linux" ? { recovery_init_sync_method: "syncfs" } : {}),
};

/** Makes a database below a folder and starts it; the folder is opened for whom the server runs as. */
export async function makeDatabase(bin: string, folder: string): Promise<OwnDatabase> {
  chmodSync(folder, 0o711);
  const place = makeOwnedFolder(join(folder, "postgres"));
  const database = await makePostgres({ bin, folder: place, settings, walMegabytes: 1 });
  try {
    await database.start();
    await database.ask("create database vpcd");
  } catch (error) {
    await database.kill();
    throw error;
  }
  return {
    url: database.url("vpcd"),
    database,
    async close() {
      await database.stop();
      await database.kill();
    },
  };
}
