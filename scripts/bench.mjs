import { build } from "./build.mjs";

build();
const { startup } = await import("../bench/startup.mjs");
const { throughput } = await import("../bench/throughput.mjs");
const { scale } = await import("../bench/scale.mjs");

const only = process.argv[2];
const parts = [
  ["startup", "Start and idle memory", startup],
  [
    "throughput",
    "Throughput beside a bare node:http server that checks the same signature (64 connections)",
    throughput,
  ],
  ["scale", "One call at a time, in a small store and in a large one", scale],
];

for (const [name, title, run] of parts) {
  if (only !== undefined && only !== name) continue;
  process.stdout.write(`\n${title}\n`);
  console.table(await run());
}
