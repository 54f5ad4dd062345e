// npm run simulate -- --seed 7 --steps 20000 [--engine simulated|memory|file] [--runs 50] [--minutes 10]
import { parseArgs } from "node:util";
import { build } from "./build.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    steps: { type: "string", default: "20000" },
    engine: { type: "string", default: "simulated" },
    runs: { type: "string", default: "1" },
    minutes: { type: "string" },
    threads: { type: "string", default: "2" },
  },
});

build();
const { simulateMany } = await import("../dist/proof/simulate/fleet.js");
const { describeReport } = await import("../dist/proof/simulate/describe-report.js");

const threads = Number(values.threads);
const startedAt = performance.now();
const seconds = () => (performance.now() - startedAt) / 1000;
const totals = { runs: 0, operations: 0, violations: 0 };

async function round(first, runs) {
  const simulations = Array.from({ length: runs }, (_, index) => ({
    seed: first + index,
    steps: Number(values.steps),
    engine: values.engine,
  }));
  const ended = (report) => {
    totals.runs += 1;
    totals.operations += report.operations;
    if (report.violation !== undefined) totals.violations += 1;
    console.log(describeReport(report));
  };
  await simulateMany({ simulations, threads, ended });
}

let next = Number(values.seed);
if (values.minutes === undefined) await round(next, Number(values.runs));
else {
  for (; seconds() < 60 * Number(values.minutes); next += 2 * threads) await round(next, 2 * threads);
}

const { runs, operations, violations } = totals;
const rate = Math.round(operations / seconds());
console.log(`${runs} runs, ${operations} operations, ${rate} a second, ${violations} violations`);
process.exitCode = violations === 0 ? 0 : 1;
