import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../server/index.ts";

const nobody = 65534;

/** Who a PostgreSQL runs as: root, which it refuses, lets it be nobody. */
export const serverUser: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** Gives a folder and what is in it to the user that a PostgreSQL runs as. */
export function ownByServer(folder: string): void {
  const { uid, gid } = serverUser;
  if (uid === undefined || gid === undefined) return;
  chownSync(folder, uid, gid);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    chownSync(join(folder, name), uid, gid);
  }
}

/** A new temporary folder that a PostgreSQL may write to. */
export function ownedFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  ownByServer(folder);
  return folder;
}

/** A new folder at a path that a PostgreSQL may write to. */
export function makeOwnedFolder(path: string): string {
  mkdirSync(path, { mode: 0o700 });
  ownByServer(path);
  if (spawnSync("test", ["-w", path], serverUser).status === 0) return path;
  throw new UsageError(
    `PostgreSQL, which does not run as root, runs as nobody, who cannot get to ${path}: ` +
      "choose a folder below such as anybody may enter, or run the proof as another user",
  );
}

const trusted = "host all all 127.0.0.1/32 trust\nhost replication all 127.0.0.1/32 trust\n";

/**
 * Makes an empty database cluster in a folder. What `initdb` writes is not synced, nothing of it being
 * anybody's yet; the server syncs what it is given.
 */
export function initialize(bin: string, folder: string, walMegabytes: number): void {
  const flags = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  const args = ["-D", folder, `--wal-segsize=${walMegabytes}`, ...flags];
  const env = { ...process.env, LC_ALL: "C" };
  const { status, stderr, error } = spawnSync(join(bin, "initdb"), args, {
    ...serverUser,
    encoding: "utf8",
    env,
    cwd: "/",
  });
  if (status !== 0) throw new Error(`PostgreSQL could not be made: ${bin}/initdb: ${error ?? stderr}`);
  writeFileSync(join(folder, "pg_hba.conf"), trusted);
}
