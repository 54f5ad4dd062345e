// Runs one part of `vpcd prove` against servers that have the bug, which the prover itself has not.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { part: name, seed, ms, store, bug } = JSON.parse(process.argv[2] ?? "{}");
const { parts } = await import("../../dist/proof/prove/parts.js");

// From here on: what this process starts has the bug, and what it has loaded itself has not.
process.env["PLANTED_BUG"] = JSON.stringify(bug);
process.env["NODE_OPTIONS"] = `--import ${new URL("register.mjs", import.meta.url).href}`;

const part = parts.find((one) => one.name === name);
const scratch = mkdtempSync(join(tmpdir(), "vpcd-planted-"));
const place = store === undefined ? { data: join(scratch, "data") } : { store };
const options = { seed, run: process.pid, place, scratch, untilMs: Date.now() + ms, firstIsEnough: true };
try {
  const { counts, findings } = await part.run({ ...options, isStopped: () => false }, () => undefined);
  process.stdout.write(JSON.stringify({ counts, found: findings[0]?.what }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
