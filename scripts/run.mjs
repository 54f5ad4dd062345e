import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** The project's root folder. */
export const root = resolve(import.meta.dirname, "..");

/** Runs a program with our terminal; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, signal } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (status !== 0) process.exit(status ?? (signal ? 1 : 0));
}

/** The path of a program that a dependency brought. */
export function tool(name) {
  return resolve(root, "node_modules", ".bin", name);
}

/** Installs the locked dependencies, unless those of this very lock file are there. */
export function ensureInstalled() {
  const lock = createHash("sha256")
    .update(readFileSync(resolve(root, "package-lock.json")))
    .digest("hex");
  const stamp = resolve(root, "node_modules", ".vpcd-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", 2, 2] });
  writeFileSync(stamp, lock);
}
