// The raw engine: SQLite doing what one assign does to it, with nothing around it. Runs in a process of its
// own, since it listens to every statement: makes a network in memory, notes the statements of one assign,
// and repeats them on a copy on disk for other rows, so many to a commit that is written through.
import { mkdtempSync, rmSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { call, makeNetwork } from "./network.mjs";
import { liftedQuotas } from "./server.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const toCommit = 64;

const require = createRequire(import.meta.url);
const [major] = process.versions.node.split(".").map(Number);
const { DatabaseSync } = require(major >= 24 ? "node:sqlite" : "@photostructure/sqlite");

const heard = { on: false, said: [], database: undefined };

/** A database that notes what it is asked. */
class Heard extends DatabaseSync {
  prepare(sql) {
    heard.database = this;
    const statement = super.prepare(sql);
    const hear = (how) => {
      return (...values) => {
        if (heard.on) heard.said.push({ sql, how, values });
        return statement[how](...values);
      };
    };
    return { all: hear("all"), get: hear("get"), run: hear("run") };
  }
}

/** What Node loads modules by, its built-in ones too. */
const loader = "_load";

// Whoever asks for the engine from now on gets the one that notes.
function listen() {
  const load = Module[loader];
  Module[loader] = (...asked) => {
    const loaded = load(...asked);
    return loaded?.DatabaseSync === DatabaseSync ? { ...loaded, DatabaseSync: Heard } : loaded;
  };
}

async function during(work) {
  heard.on = true;
  heard.said.length = 0;
  await work();
  heard.on = false;
  return heard.said.slice();
}

// What varies between calls in a value: other ENIs, other addresses, other names of requests.
function varied(value, known, now) {
  if (typeof value !== "string") return value;
  return known.reduce((text, word, index) => text.replaceAll(word, now[index]), value);
}

function replay(file, said, known, rowsAt) {
  const database = new DatabaseSync(file);
  for (const pragma of ["journal_mode = wal", "synchronous = full"]) database.exec(`pragma ${pragma}`);
  const prepared = new Map();
  for (const { sql } of said) if (!prepared.has(sql)) prepared.set(sql, database.prepare(sql));
  const until = performance.now() + seconds * 1000;
  const startedAt = performance.now();
  let count = 0;
  while (performance.now() < until) {
    database.exec("begin immediate");
    for (let step = 0; step < toCommit; step += 1, count += 1) {
      const now = rowsAt(count);
      for (const { sql, how, values } of said) {
        prepared.get(sql)[how](...values.map((value) => varied(value, known, now)));
      }
    }
    database.exec("commit");
  }
  const perSecond = count / ((performance.now() - startedAt) / 1000);
  database.close();
  return perSecond;
}

async function measure(folder) {
  listen();
  const { createCloud } = await import("../dist/server/index.js");
  const options = { rateLimits: { mode: "off", perSecond: {} }, quotas: liftedQuotas };
  const cloud = await createCloud(options);
  const { eniIds } = await makeNetwork(cloud.port, { subnets: 1, enis: 1024 });
  const assign = (NetworkInterfaceId) =>
    call(cloud.port, "AssignPrivateIpAddresses", { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 });
  await assign(eniIds[1]);
  const heardAll = await during(() => assign(eniIds[0]));
  const from = heardAll.findIndex(({ sql }) => sql.startsWith("savepoint "));
  const to = heardAll.findIndex(({ sql }) => sql.startsWith("release "));
  const said = heardAll.slice(from, to + 1);
  const insert = said.find(({ sql }) => sql.startsWith("insert into private_ip "));
  const address = insert.values.find((value) => /^10\.\d+\.\d+\.\d+$/.test(value));
  const task = said.find(({ sql }) => sql.startsWith("insert into task "));
  const request = task.values.find((value) => /^[0-9a-f-]{36}$/.test(value));
  const file = join(folder, "engine.sqlite");
  heard.database.exec(`vacuum into '${file}'`);
  await cloud.close();
  const rowsAt = (at) => [eniIds[at % eniIds.length], `n${at}`, `r${at}`];
  return { perSecond: replay(file, said, [eniIds[0], address, request], rowsAt), statements: said.length };
}

const folder = mkdtempSync(join(process.env.BENCH_TMP ?? tmpdir(), "vpcd-engine-"));
try {
  process.stdout.write(JSON.stringify({ ...(await measure(folder)), toCommit }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
