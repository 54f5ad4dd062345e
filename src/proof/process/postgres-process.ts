import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./free-port.ts";
import { initialize, ownedFolder, ownByServer, serverUser } from "./postgres-folder.ts";
import { processesIn } from "./processes-in.ts";

/** Settings of a PostgreSQL by their names in its manual. */
export type PostgresSettings = Readonly<Record<string, string>>;

/** What a PostgreSQL is to be started with. */
export interface PostgresSurroundings {
  /** A command that the server is run by, such as one that limits what it may write. */
  readonly wrap?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take: one that crashes whenever it recovers tries for ever. */
  readonly withinMs?: number;
}

const usual: PostgresSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "64MB",
  max_wal_size: "2GB",
};

const upWithinMs = 30_000;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** A PostgreSQL in a folder and on a port of its own, that is started, ended and killed at will. */
export class PostgresProcess {
  /** The folder with its programs. */
  readonly bin: string;
  readonly folder: string;
  readonly port: number;
  readonly #settings: PostgresSettings;
  readonly #listeners = new Set<(line: string) => void>();
  #child: ChildProcess | undefined;
  #said = "";

  constructor(bin: string, folder: string, port: number, settings: PostgresSettings = {}) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
    this.#settings = { ...usual, ...settings };
  }

  url(database = "postgres"): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  isAlive(): boolean {
    return this.#child !== undefined && !isGone(this.#child);
  }

  /** Has each line that it says told to somebody, until the function that is given back is called. */
  listen(hear: (line: string) => void): () => void {
    this.#listeners.add(hear);
    return () => void this.#listeners.delete(hear);
  }

  /** Starts it and waits until it answers; throws when it ends instead. */
  async start({ wrap = [], env = {}, withinMs = upWithinMs }: PostgresSurroundings = {}): Promise<this> {
    const flags = Object.entries(this.#settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const server = [join(this.bin, "postgres"), "-D", this.folder, "-p", String(this.port), ...flags];
    const [command = "", ...args] = [...wrap, ...server];
    const child = spawn(command, args, {
      ...serverUser,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#child = child;
    this.#said = "";
    createInterface({ input: child.stderr }).on("line", (line) => this.#hear(line));
    // Whoever is killed leaves no server behind that it could have ended.
    const endWithUs = () => child.kill("SIGQUIT");
    process.once("exit", endWithUs);
    child.once("exit", () => process.off("exit", endWithUs));
    await this.#untilUp(child, Date.now() + withinMs);
    return this;
  }

  /** Ends it: "SIGINT" disconnects everybody, "SIGQUIT" leaves what was in memory behind, as a crash does. */
  async stop(signal: "SIGINT" | "SIGQUIT" = "SIGINT"): Promise<void> {
    const child = this.#child;
    if (child === undefined || isGone(child)) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }

  /** Kills each of its processes where it is, and returns when none is left. */
  async kill(): Promise<void> {
    const child = this.#child;
    for (;;) {
      const left = processesIn(this.folder, child?.pid);
      if (left.length === 0 && !this.isAlive()) return;
      for (const pid of left) endNow(pid);
      await sleep(5);
    }
  }

  /** Asks it one thing; it is given a minute. */
  async ask<R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const times = { connectionTimeoutMillis: 2000, query_timeout: 60_000 };
    const client = new pg.Client({ connectionString: this.url(), ...times });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query<R>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /**
   * Makes a standby of this one, which follows it from now on under a name; to be started by whoever asks.
   * Not every package has pg_basebackup: this is the backup that PostgreSQL's manual describes, step by step.
   */
  async standby(name: string, settings: PostgresSettings = {}): Promise<PostgresProcess> {
    const folder = ownedFolder("vpcd-standby-");
    const client = new pg.Client({ connectionString: this.url() });
    await client.connect();
    await client.query("select pg_create_physical_replication_slot($1, true)", [name]);
    await client.query("select pg_backup_start('standby', true)");
    const running = /^(postmaster\.(pid|opts)|pg_replslot\/.+)$/;
    const filter = (path: string) => !running.test(path.slice(this.folder.length + 1));
    cpSync(this.folder, folder, { recursive: true, filter });
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop()");
    await client.end();
    writeFileSync(join(folder, "backup_label"), rows[0]?.labelfile ?? "");
    writeFileSync(join(folder, "standby.signal"), "");
    ownByServer(folder);
    const primary = `host=127.0.0.1 port=${this.port} user=postgres application_name=${name}`;
    const follow = { primary_conninfo: primary, primary_slot_name: name };
    return new PostgresProcess(this.bin, folder, await freePort(), { ...settings, ...follow });
  }

  async promote(): Promise<void> {
    await this.ask("select pg_promote(true, 60)");
  }

  /** Removes all that it wrote. */
  drop(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #hear(line: string): void {
    this.#said = `${this.#said}${line}\n`.slice(-4000);
    for (const hear of this.#listeners) hear(line);
  }

  async #untilUp(child: ChildProcess, latestMs: number): Promise<void> {
    let wrong: Error | undefined;
    child.once("error", (error) => (wrong = error));
    while (Date.now() < latestMs) {
      if (wrong !== undefined) throw new Error(`PostgreSQL could not be started: ${wrong.message}`);
      if (isGone(child)) throw new Error(`PostgreSQL could not be started: ${this.#said}`);
      if (await answers(this.url())) return;
      await sleep(50);
    }
    await this.kill();
    throw new Error(`PostgreSQL could not be started in time: ${this.#said}`);
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was quicker.
  }
}

/** What a PostgreSQL is to be made as. */
export interface PostgresMaking {
  /** The folder with `initdb` and `postgres`. */
  readonly bin: string;
  /** An empty folder that its user owns; a temporary one when left out. */
  readonly folder?: string;
  readonly settings?: PostgresSettings;
  /** How large the files of its log are, a power of two. */
  readonly walMegabytes?: number;
}

/** Makes a PostgreSQL with nothing in it, to be started by whoever asks. */
export async function makePostgres(making: PostgresMaking): Promise<PostgresProcess> {
  const { bin, folder = ownedFolder("vpcd-pgdata-"), settings = {}, walMegabytes = 16 } = making;
  initialize(bin, folder, walMegabytes);
  return new PostgresProcess(bin, folder, await freePort(), settings);
}
