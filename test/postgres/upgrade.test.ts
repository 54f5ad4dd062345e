import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findingsOf, Round, roundQuotas } from "../../src/proof/load/round.ts";
import {
  type ServerProcess,
  startServer,
  tenantOf,
  writeConfig,
} from "../../src/proof/process/server-process.ts";
import { migrations } from "../../src/store/sql/migrations.ts";
import { makeDatabase, type TestDatabase } from "../kit/postgres.ts";
import { root } from "../tree/tree.ts";

const older = { NODE_OPTIONS: `--import=${join(root, "test/postgres/older-program.mjs")}` };
const newest = migrations.length;

let database: TestDatabase;
let scratch: string;
let nodes: ServerProcess[];

beforeEach(async () => {
  database = await makeDatabase({ empty: true });
  scratch = mkdtempSync(join(tmpdir(), "vpcd-upgrade-"));
  nodes = [];
});

afterEach(async () => {
  for (const node of nodes) await node.end("SIGKILL");
  rmSync(scratch, { recursive: true, force: true });
  await database.drop();
});

function vpcd(...args: string[]) {
  const program = join(root, "bin/vpcd.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

const migrate = (...args: string[]) => vpcd("migrate", "--store", database.url, ...args);

test("vpcd migrate brings a database to this schema, and with --check tells how far it is", () => {
  const before = migrate("--check");
  expect(before).toMatchObject({ status: 1 });
  expect(before.said).toContain(`the schema is at version 0, this program's is ${newest}: run vpcd migrate`);
  expect(migrate()).toMatchObject({ status: 0 });
  const after = migrate("--check");
  expect(after).toMatchObject({ status: 0 });
  expect(after.said).toContain(`the schema is at version ${newest}, which is this program's`);
});

test("migrate asks for a database, and --check for migrate", () => {
  expect(vpcd("migrate")).toMatchObject({ status: 2 });
  expect(vpcd("migrate").said).toContain("migrate needs --store postgres://");
  expect(vpcd("--check").said).toContain("--check goes with the command migrate");
});

test("a node of an older program does not start on a newer schema, and says why", async () => {
  migrate();
  const config = writeConfig(scratch, [tenantOf(1, [4, 0])], roundQuotas);
  const started = startServer({ place: { store: database.url }, config, env: older });
  await expect(started).rejects.toThrow(`newer vpcd (schema ${newest}, this one knows ${newest - 1})`);
});

test("three nodes are exchanged for newer ones under load, and no call is lost", async () => {
  const round = new Round(tenantOf(2, [4, 1]), [2, 4]);
  const config = writeConfig(scratch, [round.tenant], roundQuotas);
  const start = async (env: Readonly<Record<string, string>> = {}) => {
    const node = await startServer({ place: { store: database.url }, config, env });
    nodes.push(node);
    return node;
  };
  const running = [await start(older), await start(older), await start(older)];
  expect(migrate("--check").said).toContain(`at version ${newest - 1}`);
  const reach = () => round.reach(running.map(({ endpoint }) => endpoint));
  reach();
  await round.prepare();
  const load = round.startLoad(12);
  await sleep(500);
  expect(migrate().status).toBe(0);
  for (const index of running.keys()) {
    await sleep(300);
    const [old] = running.splice(index, 1, await start());
    reach();
    // As behind a proxy, which sends it nothing more: what is under way is answered.
    await old?.end("SIGTERM");
  }
  await sleep(500);
  await load.stop();
  await round.look();
  const checked = round.check();
  expect(checked.undecided).toEqual([]);
  expect(findingsOf(round, checked, scratch)).toEqual([]);
  expect(round.tape.calls().filter(({ answer }) => answer.told === "nothing")).toEqual([]);
  expect(round.tape.calls().length).toBeGreaterThan(50);
}, 120_000);
