import { bars, curves } from "./plot.mjs";
import { postgres } from "./postgres.mjs";
import { scale } from "./scale.mjs";
import { startup } from "./startup.mjs";
import { throughput } from "./throughput.mjs";

const rounds = process.env.BENCH_ROUNDS ?? 3;
const seconds = process.env.BENCH_SECONDS ?? 3;

async function startupPart() {
  const [row] = await startup();
  const times = [
    { name: "ready on an empty store", ours: row["ready ms"], floor: row["bare node ms"] },
    { name: "createCloud(), the first", ours: row["createCloud first ms"] },
    { name: "createCloud(), the median", ours: row["createCloud median ms"] },
  ];
  return {
    tables: [[row]],
    notes: [
      "Medians of five; memory is what the process holds half a second after it said that it is ready.",
    ],
    plots: [{ file: "startup", svg: bars("Start", "ms", ["vpcd", "a bare Node"], times) }],
  };
}

async function throughputPart() {
  const { rows, engine } = await throughput();
  const groups = rows.map((row) => ({ ...row, ours: row["vpcd/s"], floor: row["floor/s"] }));
  const names = ["vpcd", "bare node:http, same signature check"];
  const svg = bars("Throughput on a data folder, 64 connections", "requests per second", names, groups);
  return {
    tables: [rows],
    notes: [
      "The floor is a bare node:http server that reads the same body, checks the same TC3 signature and",
      "writes an answer of the same size, measured in turn with vpcd;",
      `medians of ${rounds} rounds of ${seconds} s.`,
      `The engine is SQLite in one thread with the ${engine.statements} statements of one assign,`,
      `noted in this run, ${engine.toCommit} assigns to a commit that is written through, and nothing else.`,
      "The clients share the machine's cores with the server.",
    ],
    plots: [{ file: "throughput", svg }],
  };
}

async function scalePart() {
  const { rows, curves: all } = await scale();
  const names = { x: "live addresses", y: "median ms, one call at a time" };
  return {
    tables: [rows],
    notes: ["One call at a time; the ratio is that of the largest store to the smallest."],
    plots: [{ file: "scale", svg: curves("From a thousand addresses to many", names, all) }],
  };
}

async function postgresPart() {
  const { rows, also, notes } = await postgres();
  const groups = rows.map((row) => ({ ...row, ours: row["vpcd/s"], floor: row["pgbench/s"] }));
  const floored = groups.every(({ floor }) => floor !== undefined);
  const names = ["vpcd", ...(floored ? ["pgbench, same statements"] : [])];
  const plot = (verb, title) => ({
    file: `postgres-${verb}`,
    svg: bars(
      title,
      "per second",
      names,
      groups.filter(({ name }) => name.startsWith(verb)),
    ),
  });
  return {
    tables: [rows, also],
    notes,
    plots: [
      plot("assign", "Assigning an address on PostgreSQL"),
      plot("describe", "Describing on PostgreSQL"),
    ],
  };
}

/** What the benchmark consists of, in the order in which it runs. */
export const parts = [
  { name: "startup", title: "Start and idle memory", measure: startupPart },
  { name: "throughput", title: "Throughput beside a bare HTTP server", measure: throughputPart },
  { name: "scale", title: "From a thousand addresses to a million", measure: scalePart },
  { name: "postgres", title: "Many nodes on PostgreSQL, beside pgbench", measure: postgresPart },
];
