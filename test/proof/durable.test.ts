import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { binaries } from "../../scripts/postgres.mjs";
import type { Report } from "../../src/proof/prove/report.ts";
import { root } from "../tree/tree.ts";

/** The proof's own database answers before it has written anything down. */
const hasty = {
  file: "proof/process/own-database.js",
  find: 'shared_buffers: "4MB",',
  replace: 'shared_buffers: "64MB", synchronous_commit: "off", wal_writer_delay: "10s",',
};

test("a database that answers before its commit is kept is found out by killing it", async () => {
  const programs = binaries();
  const folder = mkdtempSync(join(tmpdir(), "vpcd-hasty-"));
  chmodSync(folder, 0o711);
  try {
    const report = join(folder, "report.json");
    const where = ["--postgres", programs.bin, "--data", folder, "--report", report];
    const args = [join(root, "bin/vpcd.js"), "prove", "crash", "--minutes", "0", "--seed", "3", ...where];
    const env = {
      NODE_OPTIONS: `--import=${join(root, "test/planted/register.mjs")}`,
      PLANTED_BUG: JSON.stringify(hasty),
    };
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: "ignore" });
    const [code] = (await once(child, "exit")) as [number | null];
    const { parts } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const found = parts.flatMap(({ findings }) => findings.map(({ what }) => what));
    expect({ code, found: found.join("\n") }).toEqual({
      code: 1,
      found: expect.stringContaining("no order explains"),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    programs.drop();
  }
}, 120_000);
