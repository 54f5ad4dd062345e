import { existsSync, readdirSync, rmSync, statSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run, tool } from "./run.mjs";

const stamp = join(root, ".build", "built");

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === join(root, "src", "generated")) continue;
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

function fresh() {
  if (!existsSync(stamp) || !existsSync(join(root, "dist"))) return false;
  const built = statSync(stamp).mtimeMs;
  const inputs = [newest(join(root, "src")), newest(join(root, "contracts")), newest(join(root, "scripts"))];
  return built > Math.max(...inputs, statSync(join(root, "tsconfig.json")).mtimeMs);
}

/**
 * Generates types from the contracts and compiles src/ to dist/, unless nothing has changed since the last
 * time.
 */
export function build({ force = false } = {}) {
  ensureInstalled();
  if (!force && fresh()) return;
  rmSync(join(root, "dist"), { recursive: true, force: true });
  run(process.execPath, [join(root, "scripts", "generate-types.mjs")]);
  run(tool("tsc"), ["-p", join(root, "tsconfig.json")], { stdio: ["ignore", 2, 2] });
  mkdirSync(join(root, ".build"), { recursive: true });
  writeFileSync(stamp, "");
}

if (import.meta.filename === process.argv[1]) build({ force: process.argv.includes("--force") });
