import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  type ReadTx,
  type Store,
  type StoreReads,
  type StoreScope,
  StoreUnusable,
  type WriteTx,
} from "../port.ts";
import { sqliteFlavor } from "../sql/flavor.ts";
import { SqlTx } from "../sql/tx.ts";
import { type CommitClock, commitClock } from "../commit-clock.ts";
import { type StoreMeter, storeMeter } from "../meter.ts";
import { type Turnstile, turnstile } from "../turnstile.ts";
import { type Connection, connect } from "./connection.ts";
import { sqliteDriver } from "./driver.ts";
import { isHeld, openingProblem } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { SqliteWriter } from "./writer.ts";

const fileName = "vpcd.sqlite";

function reader(connection: Connection, gate: Turnstile, meter: StoreMeter): StoreReads["read"] {
  const driver = sqliteDriver(connection);
  return <T>(scope: StoreScope, work: (tx: ReadTx) => Promise<T>) =>
    gate.pass(async () => {
      meter.count("reads");
      connection.prepare("begin").run();
      try {
        return await work(new SqlTx(driver, sqliteFlavor, scope));
      } finally {
        connection.prepare("commit").run();
      }
    });
}

function openConnection(path: string, readOnly: boolean): Connection {
  try {
    const connection = connect(path, { readOnly });
    connection.exec("pragma busy_timeout = 5000");
    if (readOnly) return connection;
    connection.exec("pragma journal_mode = wal");
    // Not every build defaults to FULL in WAL mode, and only FULL survives a power cut.
    connection.exec("pragma synchronous = full");
    connection.exec("pragma foreign_keys = on");
    // A page that many commits change is copied back once in 32 MB of log rather than once in 4.
    connection.exec("pragma wal_autocheckpoint = 8000");
    connection.exec("pragma cache_size = -32768");
    return connection;
  } catch (error) {
    throw openingProblem(path, error);
  }
}

// Held for as long as the process lives, whatever ends it; a store has one writer.
function holdFolder(folder: string): Connection {
  const path = join(folder, "vpcd.lock");
  try {
    const connection = connect(path);
    connection.exec("begin exclusive");
    return connection;
  } catch (error) {
    if (isHeld(error))
      throw new StoreUnusable(`another vpcd is using ${folder}: choose another folder with --data`);
    throw openingProblem(path, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreUnusable(`the data folder ${folder} cannot be made: ${(error as Error).message}`, error);
  }
}

function prepareFile(folder: string): { connection: Connection; path: string } {
  const path = join(folder, fileName);
  const connection = openConnection(path, false);
  try {
    migrate(connection, path);
  } catch (error) {
    connection.close();
    throw error instanceof StoreUnusable ? error : openingProblem(path, error);
  }
  return { connection, path };
}

/** A store that lives and dies with this process. */
export function memoryStore(): Store {
  const connection = connect(":memory:");
  connection.exec("pragma foreign_keys = on");
  migrate(connection, "the store in memory");
  const gate = turnstile();
  const clock = commitClock();
  const meter = storeMeter();
  const writer = new SqliteWriter(connection, gate, clock, meter);
  return {
    meter,
    version: () => clock.version(),
    read: reader(connection, gate, meter),
    write: <T>(scope: StoreScope, work: (tx: WriteTx) => Promise<T>) => writer.write(scope, work),
    close: async () => connection.close(),
  };
}

// The last connection would do this when it closes, but one whose statements nobody has collected yet is not
// seen to be closed.
function foldLog(connection: Connection): void {
  try {
    connection.exec("pragma wal_checkpoint(truncate)");
  } catch {
    // A disk that is full keeps the log, and the next start reads it.
  }
}

/** The durable store of a data folder: its one writer, with a connection of its own for reads. */
export function fileStore(
  folder: string,
  clock: CommitClock = commitClock(),
  meter: StoreMeter = storeMeter(),
): Store {
  makeFolder(folder);
  const lock = holdFolder(folder);
  const { connection, path } = prepareFile(folder);
  const writer = new SqliteWriter(connection, turnstile(), clock, meter);
  const readConnection = openConnection(path, true);
  return {
    meter,
    version: () => clock.version(),
    read: reader(readConnection, turnstile(), meter),
    write: <T>(scope: StoreScope, work: (tx: WriteTx) => Promise<T>) => writer.write(scope, work),
    close: async () => {
      readConnection.close();
      foldLog(connection);
      connection.close();
      lock.close();
    },
  };
}

/** Reads of a data folder whose writer lives elsewhere and has opened it already. */
export function fileReader(folder: string, clock: CommitClock, meter: StoreMeter): StoreReads {
  const connection = openConnection(join(folder, fileName), true);
  return {
    meter,
    version: () => clock.version(),
    read: reader(connection, turnstile(), meter),
    close: async () => connection.close(),
  };
}
