import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { binaries } from "../../scripts/postgres.mjs";
import type { Report } from "../../src/proof/prove/report.ts";
import { root } from "../tree/tree.ts";

/** Ways in which the proof's own database can answer before it has kept anything, and what that comes to. */
const hasty = [
  {
    how: "before it has written anything down, is found out by killing it",
    settings: 'shared_buffers: "64MB", synchronous_commit: "off", wal_writer_delay: "10s",',
    shown: /no order explains/,
  },
  {
    how: "before its disk has anything, is found out by cutting its power",
    settings: 'shared_buffers: "4MB", fsync: "off",',
    shown: /no order explains|PostgreSQL could not be started/,
  },
];

test.each(hasty)(
  "a database that answers $how",
  async ({ settings, shown }) => {
    const programs = binaries();
    const folder = mkdtempSync(join(tmpdir(), "vpcd-hasty-"));
    chmodSync(folder, 0o711);
    try {
      const report = join(folder, "report.json");
      const where = ["--postgres", programs.bin, "--data", folder, "--report", report];
      const args = [join(root, "bin/vpcd.js"), "prove", "crash", "--minutes", "0", "--seed", "3", ...where];
      const env = {
        NODE_OPTIONS: `--import=${join(root, "test/planted/register.mjs")}`,
        PLANTED_BUG: JSON.stringify({
          file: "proof/process/own-database.js",
          find: 'shared_buffers: "4MB",',
          replace: settings,
        }),
      };
      const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: "ignore" });
      const [code] = (await once(child, "exit")) as [number | null];
      const { parts } = JSON.parse(readFileSync(report, "utf8")) as Report;
      const found = parts.flatMap(({ findings }) => findings.map(({ what }) => what));
      expect({ code, found: found.join("\n") }).toEqual({
        code: 1,
        found: expect.stringMatching(shown),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
      programs.drop();
    }
  },
  120_000,
);
