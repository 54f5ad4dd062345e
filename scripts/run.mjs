import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
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

/** Installs the locked dependencies when they are missing or older than the lock file. */
export function ensureInstalled() {
  const stamp = resolve(root, "node_modules", ".package-lock.json");
  const lock = resolve(root, "package-lock.json");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", 2, 2] });
}
