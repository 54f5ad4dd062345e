import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { binaries } from "../../scripts/postgres.mjs";
import type { Counts, Part } from "../../src/proof/prove/part.ts";
import { parts as realParts } from "../../src/proof/prove/parts.ts";
import { prove } from "../../src/proof/prove/prove.ts";
import type { Report } from "../../src/proof/prove/report.ts";
import { makeDatabase } from "../kit/postgres.ts";
import { runToEnd } from "../server/program.ts";

const folder = mkdtempSync(join(tmpdir(), "vpcd-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A part that does what it is told to. */
function partOf(name: string, run: Part["run"]): Part {
  return { name, shows: `what ${name} shows`, run };
}

const fine = partOf("fine", async ({ seed }) => ({
  counts: { steps: seed },
  findings: [],
  skipped: ["flying: no wings"],
}));
const wrong = partOf("wrong", async () => ({
  counts: { steps: 1 },
  findings: [{ what: "two owners", replay: "vpcd prove wrong --seed 4" }],
  skipped: [],
}));
const broken = partOf("broken", async () => {
  throw new Error("cannot go on");
});

async function proveWith(parts: readonly Part[], args: readonly string[], isTTY = false) {
  let said = "";
  let shown = "";
  const out = { write: (text: string) => (said += text) };
  const screen = { isTTY, write: (text: string) => (shown += text) };
  const code = await prove(args, { parts, out, screen });
  return { code, said, shown };
}

describe("vpcd prove", () => {
  test("ends with 0 when nothing was found; prints seed, counts, versions and what was skipped", async () => {
    const { code, said, shown } = await proveWith([fine], ["--seed", "4", "--minutes=0", "--data", folder]);
    expect(code).toBe(0);
    expect(said).toMatch(/seed 4, .* vpcd \d+\.\d+\.\d+, node \d/);
    expect(said).toContain("4 steps, 0 violations");
    expect(said).toContain("skipped: flying: no wings");
    expect(said).toContain("No promise was broken.");
    expect(shown).toMatch(/^fine \(.*\): starting\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("ends with 1 when something was found, says how to see it again, and keeps it", async () => {
    const report = join(folder, "report.json");
    const args = ["--seed", "4", "--minutes", "0", "--data", join(folder, "kept"), "--report", report];
    const { code, said } = await proveWith([fine, wrong], args);
    expect(code).toBe(1);
    expect(said).toContain("violated: two owners");
    expect(said).toContain("again:    vpcd prove wrong --seed 4");
    expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({ seed: 4, violations: 1 });
    expect(readdirSync(join(folder, "kept"))).toHaveLength(1);
  });

  test("a part that breaks has shown nothing", async () => {
    const { code, said } = await proveWith([broken], ["--seed", "4"]);
    expect(code).toBe(1);
    expect(said).toContain("Error: cannot go on");
    expect(said).toContain("vpcd prove broken --seed 4");
  });

  test("runs the parts that were named, each seed alike", async () => {
    const { said } = await proveWith([fine, wrong], ["fine", "--minutes", "0"]);
    expect(said).not.toContain("wrong");
    const [, seed] = /seed (\d+)/.exec(said) ?? [];
    expect(said).toContain(`${seed} steps`);
  });

  test("progress is one line on a terminal", async () => {
    const { shown } = await proveWith([fine], ["--minutes", "0"], true);
    expect(shown).not.toContain("\n");
    expect(shown.endsWith("\r\u001B[2K")).toBe(true);
  });

  const usage: readonly [args: string, says: RegExp][] = [
    ["crush", /there is no part named crush: the parts are fine, all/],
    ["--mintes 3", /unknown option --mintes: .*--minutes 10/],
    ["--minutes", /--minutes needs a value, as in --minutes 10/],
    ["--minutes soon", /--minutes is `soon`: it must be a number/],
    ["--seed 1.5", /--seed is `1.5`: it must be a whole number/],
    ["--store mysql://x", /--store is `mysql:\/\/x`: it must be a URL such as postgres:/],
    ["--store postgres://x --data y", /choose one/],
    ["--store postgres://x --postgres y", /choose one/],
    ["--postgres /nowhere", /--postgres is `\/nowhere`: it must be a folder with initdb in it/],
  ];
  for (const [args, says] of usage) {
    test(`refuses ${args}`, async () => {
      await expect(proveWith([fine], args.split(" "))).rejects.toThrow(says);
    });
  }

  test("is a command of the program, whose wrong options end it with 2", async () => {
    expect(await runToEnd(["prove", "--help"])).toMatchObject({ code: 0 });
    const { code, err } = await runToEnd(["prove", "--sed", "1"]);
    expect(code).toBe(2);
    expect(err).toContain("vpcd: unknown option --sed");
  });
});

interface Ran {
  readonly code: number;
  readonly findings: readonly unknown[];
  readonly history: Counts;
  readonly crash: Counts;
}

/** The shortest form of what looks at real servers; what it counted is printed with the tests. */
async function proveBriefly(names: readonly string[], ...where: readonly string[]): Promise<Ran> {
  const report = join(folder, "brief.json");
  const screen = { write: (text: string) => process.stdout.write(text) };
  const args = [...names, "--minutes", "0", "--seed", "260101", "--report", report, ...where];
  const code = await prove(args, { parts: realParts, out: screen, screen });
  const { parts } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const countsOf = (name: string) => parts.find((part) => part.name === name)?.counts ?? {};
  return {
    code,
    findings: parts.flatMap(({ findings }) => findings),
    history: countsOf("history"),
    crash: countsOf("crash"),
  };
}

function expectWorked({ code, findings, history }: Ran): void {
  expect({ code, findings }).toEqual({ code: 0, findings: [] });
  expect(history["calls"]).toBeGreaterThan(150);
  expect(history["things decided"]).toBeGreaterThan(38);
}

describe("real servers under concurrent load, and killed, break no promise", () => {
  test("on a folder, with disks that fail", { timeout: 90_000 }, async () => {
    const ran = await proveBriefly(["history", "crash"], "--data", join(folder, "brief"));
    expectWorked(ran);
    const { crash } = ran;
    expect((crash["kills"] ?? 0) + (crash["died while writing"] ?? 0)).toBeGreaterThan(1);
    expect(crash["things decided"]).toBeGreaterThan(38);
    // One layer of failing disks works everywhere.
    expect(crash["lives with a failing disk"]).toBeGreaterThan(0);
    expect(crash["writes that the disk refused"]).toBeGreaterThan(0);
  });

  test("on a database of its own, which is killed and whose disk fails", { timeout: 90_000 }, async () => {
    const programs = binaries();
    try {
      const { code, findings, crash } = await proveBriefly(["crash"], "--postgres", programs.bin);
      expect({ code, findings }).toEqual({ code: 0, findings: [] });
      expect(crash["databases killed"]).toBeGreaterThan(0);
      expect(crash["lives with a failing disk"]).toBeGreaterThan(0);
      // A limit to the size of files works everywhere, and its log always meets it.
      const down = ["database processes that crashed", "databases that gave up"] as const;
      expect(down.reduce((sum, name) => sum + (crash[name] ?? 0), 0)).toBeGreaterThan(0);
      expect(crash["calls"]).toBeGreaterThan(100);
      expect(crash["things decided"]).toBeGreaterThan(38);
    } finally {
      programs.drop();
    }
  });

  // Three nodes, a killed one among them, and a standby that takes over are in test/postgres/proof.test.ts.
  test("on a database, as two nodes of one cloud", { timeout: 90_000 }, async () => {
    const database = await makeDatabase();
    try {
      expectWorked(await proveBriefly(["history"], "--store", database.url));
    } finally {
      await database.drop();
    }
  });
});
