import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { binaries, startPostgres } from "../scripts/postgres.mjs";
import { call, makeNetwork } from "./network.mjs";
import { findPgbench, runPgbench, scriptOf, tripsOf } from "./pgbench.mjs";
import { startVpcd } from "./server.mjs";
import { tap } from "./wire-tap.mjs";

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const warmSeconds = 2;
const perNode = { clients: 64, connections: 16 };
const enisOfEach = Number(process.env.BENCH_ENIS ?? 1024);
const many = 16;

/** The share of sixteen subnets' throughput that issue 3 asks of one hot subnet. */
const hotWanted = 0.6;

/** How the statement begins that tells an assignment from what else a node does. */
const inserting = "insert into private_ip ";

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** A PostgreSQL that writes through to its disk: the one that VPCD_BENCH_POSTGRES names, or our own. */
async function openServer() {
  const named = process.env.VPCD_BENCH_POSTGRES;
  if (named !== undefined) return { url: named, close: async () => undefined };
  const options = { fsync: "on", synchronous_commit: "on", shared_buffers: "256MB", max_wal_size: "8GB" };
  const server = await startPostgres(options, binaries({ prefer: "installed" }));
  return { url: server.url(), close: () => server.close() };
}

function databaseOf(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function ask(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answers = [];
  for (const statement of statements) answers.push(await client.query(statement));
  await client.end();
  return answers;
}

/** Does a piece of work on a copy of a database, so that each measurement begins with the same rows. */
async function onCopy(server, from, work) {
  const copy = "vpcd_bench_run";
  await ask(server.url, `drop database if exists ${copy} with (force)`);
  await ask(server.url, `create database ${copy} template ${from}`);
  try {
    // What the copying left to be written is not to be paid by whoever is measured.
    await ask(server.url, "checkpoint");
    return await work(databaseOf(server.url, copy));
  } finally {
    await ask(server.url, `drop database ${copy} with (force)`);
  }
}

function assigning(eniIds) {
  return eniIds.map((NetworkInterfaceId) => ({
    action: "AssignPrivateIpAddresses",
    body: { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 },
  }));
}

function describing(subnetIds) {
  return subnetIds.map((id) => ({
    action: "DescribeNetworkInterfaces",
    body: { Filters: [{ Name: "subnet-id", Values: [id] }], Limit: 20 },
  }));
}

/** Makes the rows that all measurements begin with, and captures the statements of the calls. */
async function prepare(server, database) {
  await ask(server.url, `drop database if exists ${database} with (force)`, `create database ${database}`);
  const door = await tap(databaseOf(server.url, database));
  const node = await startVpcd({ store: door.url });
  try {
    const one = await makeNetwork(node.port, { subnets: 1, enis: enisOfEach });
    const sixteen = await makeNetwork(node.port, { subnets: many, enis: enisOfEach / many });
    const network = {
      hot: one.subnetIds[0],
      others: sixteen.subnetIds,
      hotEnis: one.eniIds,
      // They go round the subnets, so that an ENI's number tells its subnet's.
      otherEnis: sixteen.eniIdsOf[0].flatMap((_, index) => sixteen.eniIdsOf.map((ids) => ids[index])),
    };
    const once = ({ action, body }) => door.during(() => call(node.port, action, body));
    const [assign] = assigning(network.hotEnis);
    await once(assign);
    const writes = (transaction) => transaction.some(({ sql }) => sql.startsWith(inserting));
    const assignment = (await once(assign)).find(writes);
    const pages = [];
    for (const page of describing(network.others)) {
      await once(page);
      pages.push((await once(page)).find((said) => said.some(({ sql }) => / from eni\b/.test(sql))));
    }
    return { network, assignment, pages };
  } finally {
    await node.stop();
    await door.close();
  }
}

/** pgbench draws nothing but numbers: in its copy, ENIs and subnets are called by numbers. */
async function renamed(server, database, { hot, others, hotEnis, otherEnis }) {
  const numbered = `${database}_numbered`;
  await ask(server.url, `drop database if exists ${numbered} with (force)`);
  await ask(server.url, `create database ${numbered} template ${database}`);
  const names = [
    ...[hot, ...others].map((id, index) => [id, String(index)]),
    ...[...hotEnis, ...otherEnis].map((id, index) => [id, String(index)]),
  ];
  const columns = [
    ["subnet", "id"],
    ["eni", "id"],
    ["eni", "subnet_id"],
    ["private_ip", "subnet_id"],
    ["private_ip", "owner_id"],
    ["address_pool", "pool_id"],
  ];
  const of = (place) => names.map((pair) => pair[place]);
  await ask(
    databaseOf(server.url, numbered),
    "set session_replication_role = replica",
    {
      text: "create temp table names as select * from unnest($1::text[], $2::text[]) as u (old, new)",
      values: [of(0), of(1)],
    },
    ...columns.map(
      ([table, column]) => `update ${table} t set ${column} = new from names where t.${column} = old`,
    ),
    "vacuum analyze",
  );
  return numbered;
}

const common = [
  "\\set n :n + 1",
  "\\set number 1000000000 + :client_id * 100000000 + :n",
  "\\set address random(1, 1000000000000000)",
  "\\set tally_lane :client_id % 16",
  "\\set from random(0, 15)",
];

const drawn = {
  hot: [...common, `\\set eni random(0, ${enisOfEach - 1})`, "\\set subnet 0"],
  many: [
    ...common,
    `\\set eni ${enisOfEach} + random(0, ${enisOfEach - 1})`,
    `\\set subnet 1 + (:eni - ${enisOfEach}) % ${many}`,
  ],
};

function scriptsFor({ network, assignment, pages }) {
  const insert = assignment.find(({ sql }) => sql.startsWith(inserting));
  const address = insert.values.find((value) => /^10\.\d+\.\d+\.\d+$/.test(value));
  const variables = { eni: network.hotEnis[0], subnet: network.hot, address };
  return {
    hot: [scriptOf(assignment, variables, drawn.hot)],
    many: [scriptOf(assignment, variables, drawn.many)],
    page: pages.map((page) => scriptOf(page)),
  };
}

async function loadFrom(ports, calls) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "load-process.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify({ ports, calls, connections: perNode.clients, seconds, warmSeconds }));
  const [said] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const result = JSON.parse(said);
  if (result.failures > 0) throw new Error(`${result.failures} calls failed: ${result.example}`);
  return result;
}

async function measureVpcd(store, nodes, calls) {
  const running = [];
  try {
    for (let count = 0; count < nodes; count += 1) running.push(await startVpcd({ store }));
    const ports = running.map((node) => node.port);
    return await loadFrom(ports, calls);
  } finally {
    await Promise.all(running.map((node) => node.stop()));
  }
}

function plan(base, numbered, scripts, { others, hotEnis, otherEnis }) {
  return [
    { name: "assign, one hot subnet", calls: assigning(hotEnis), scripts: scripts.hot, numbered },
    { name: `assign, ${many} subnets`, calls: assigning(otherEnis), scripts: scripts.many, numbered },
    { name: "describe, page of 20", calls: describing(others), scripts: scripts.page, numbered: base },
  ].map((part) => ({ ...part, base }));
}

/** One round: vpcd and pgbench in turn, each on rows of its own that are alike. */
async function oneRound(server, pgbench, { base, numbered, calls, scripts }, nodes) {
  const ours = await onCopy(server, base, (url) => measureVpcd(url, nodes, calls));
  const connections = nodes * perNode.connections;
  const floor =
    pgbench === undefined
      ? undefined
      : await onCopy(server, numbered, (url) =>
          runPgbench(pgbench, url, scripts, { connections, seconds: seconds + warmSeconds }),
        );
  return { ours, floor, ratio: floor === undefined ? undefined : ours.perSecond / floor };
}

function row(part, nodes, results) {
  const of = (pick) => median(results.map(pick));
  const floored = results[0].floor !== undefined;
  return {
    name: `${part.name}, ${nodes === 1 ? "one node" : "three nodes"}`,
    "pgbench/s": floored ? Math.round(of((one) => one.floor)) : undefined,
    "vpcd/s": Math.round(of((one) => one.ours.perSecond)),
    ratio: floored ? Number(of((one) => one.ratio).toFixed(2)) : undefined,
    "p50 ms": Number(of((one) => one.ours.p50Ms).toFixed(1)),
    "p99 ms": Number(of((one) => one.ours.p99Ms).toFixed(1)),
  };
}

async function measureNodes(server, pgbench, parts, nodes) {
  const results = parts.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    // Forth and back, so that nobody is always the first.
    const order = [...parts.entries()];
    for (const [index, part] of round % 2 === 0 ? order : order.toReversed()) {
      results[index].push(await oneRound(server, pgbench, part, nodes));
    }
  }
  const rows = parts.map((part, index) => row(part, nodes, results[index]));
  const hotToMany = results[0].map((one, round) => one.ours.perSecond / results[1][round].ours.perSecond);
  const floors = results[0].map((one, round) => one.floor / results[1][round].floor);
  return {
    rows,
    hot: {
      name: `hot subnet to sixteen, ${nodes === 1 ? "one node" : "three nodes"}`,
      vpcd: Number(median(hotToMany).toFixed(2)),
      pgbench: pgbench === undefined ? undefined : Number(median(floors).toFixed(2)),
      wanted: hotWanted,
    },
  };
}

function notes(pgbench, { assignment, pages }) {
  const told = (name, said) => `${name}: ${said.length} statements in ${tripsOf(said).length} trips`;
  return [
    `${told("an assign", assignment)}; ${told("a describe page", pages[0])}.`,
    pgbench === undefined
      ? "pgbench was not found on this machine, so there are no ratios to it."
      : "pgbench sent the statements of such a call, captured from the wire in this run, in as many trips.",
    `Each node had ${perNode.clients} HTTP connections and ${perNode.connections} to the database; pgbench`,
    `had as many to the database as the nodes together; medians of ${rounds} rounds of ${seconds} s.`,
    "PostgreSQL, the nodes and the clients share the machine's cores.",
  ];
}

/** Throughput of one node and of three on PostgreSQL, as ratios to pgbench with the same statements. */
export async function postgres() {
  const base = "vpcd_bench";
  const pgbench = findPgbench();
  const server = await openServer();
  try {
    const prepared = await prepare(server, base);
    await ask(databaseOf(server.url, base), "vacuum analyze");
    const numbered = await renamed(server, base, prepared.network);
    const parts = plan(base, numbered, scriptsFor(prepared), prepared.network);
    const one = await measureNodes(server, pgbench, parts, 1);
    const three = await measureNodes(server, pgbench, parts, 3);
    await ask(server.url, `drop database ${numbered}`, `drop database ${base}`);
    return {
      rows: [...one.rows, ...three.rows],
      also: [one.hot, three.hot],
      notes: notes(pgbench, prepared),
    };
  } finally {
    await server.close();
  }
}
