import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { binaries } from "../../scripts/postgres.mjs";
import type { Report } from "../../src/proof/prove/report.ts";
import { root } from "../tree/tree.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpcd-ending-"));
  // The user that a database runs as must find its way.
  chmodSync(folder, 0o711);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every so many calls the caller that all parts use breaks, while servers run and clients are at work. */
const breaking = {
  file: "proof/wire/caller.js",
  find: "const reply = await exchange(endpoint, signed, door);",
  replace: `globalThis.provedCalls = (globalThis.provedCalls ?? 0) + 1;
    if (globalThis.provedCalls % 50 === 0) throw new Error("the caller broke");
    const reply = await exchange(endpoint, signed, door);`,
};

/** Runs the proof with that break, in a group of processes of its own, until it ends. */
async function proveBroken(parts: readonly string[], where: readonly string[]) {
  const report = join(folder, "report.json");
  const args = ["prove", ...parts, "--minutes", "0", "--seed", "5", "--report", report, ...where];
  const child = spawn(process.execPath, [join(root, "bin/vpcd.js"), ...args], {
    detached: true,
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${join(root, "test/planted/register.mjs")}`,
      PLANTED_BUG: JSON.stringify(breaking),
    },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  const { parts: told } = JSON.parse(readFileSync(report, "utf8")) as Report;
  return { code, told, group: child.pid ?? 0 };
}

/** Whether anybody of a group of processes is left. */
function isAnybodyLeft(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

function placeOf(pid: string): string {
  try {
    return readlinkSync(join("/proc", pid, "cwd"));
  } catch {
    return "";
  }
}

/** Processes that work below the test's folder: a database's are in groups of their own. */
function leftInFolder(): readonly string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").filter((pid) => placeOf(pid).startsWith(folder));
}

function expectEnded({ code, told, group }: Awaited<ReturnType<typeof proveBroken>>): void {
  expect(code).toBe(1);
  for (const { name, findings } of told) {
    expect({ name, what: findings.map(({ what }) => what).join("\n") }).toEqual({
      name,
      what: expect.stringContaining("the caller broke"),
    });
  }
  expect(isAnybodyLeft(group)).toBe(false);
  expect(leftInFolder()).toEqual([]);
}

describe("a part that breaks in the middle ends its servers, and the command ends", () => {
  test("on a folder, in every part that has servers", { timeout: 120_000 }, async () => {
    const parts = ["history", "crash", "programs", "isolation", "fuzz"];
    const ran = await proveBroken(parts, ["--data", folder]);
    expect(ran.told.map(({ name }) => name)).toEqual(parts);
    expectEnded(ran);
  });

  const asRoot = process.getuid?.() === 0;
  // Only root's PostgreSQL runs as somebody else.
  test.skipIf(!asRoot)(
    "where its database could not get, it says so in a sentence and leaves nothing",
    () => {
      const programs = binaries();
      try {
        const closed = join(folder, "closed");
        mkdirSync(closed, { mode: 0o700 });
        const args = ["prove", "history", "--postgres", programs.bin, "--data", closed];
        const { status, stderr } = spawnSync(join(root, "bin/vpcd.js"), args, { encoding: "utf8" });
        expect(status).not.toBe(0);
        expect(stderr).toMatch(/^vpcd: PostgreSQL, which does not run as root, runs as nobody.*\n$/);
        expect(readdirSync(closed)).toEqual([]);
      } finally {
        programs.drop();
      }
    },
  );

  test("on a database of its own, which ends too", { timeout: 120_000 }, async () => {
    const programs = binaries();
    try {
      const parts = ["history"];
      const ran = await proveBroken(parts, ["--postgres", programs.bin, "--data", folder]);
      expect(ran.told.map(({ name }) => name)).toEqual(parts);
      expectEnded(ran);
    } finally {
      programs.drop();
    }
  });
});
