// Runs the benchmark: all of it, or the parts that are named. With --write the docs show what it found.
import { build } from "./build.mjs";
import { root } from "./run.mjs";

build();
const { parts } = await import("../bench/parts.mjs");
const { machine, writePart } = await import("../bench/report.mjs");

const named = process.argv.slice(2).filter((word) => word !== "--write");
const unknown = named.filter((word) => !parts.some(({ name }) => name === word));
if (unknown.length > 0) {
  const known = parts.map(({ name }) => name).join(", ");
  process.stderr.write(
    `npm run bench: no part is called ${unknown.join(", ")}; there are ${known}, and --write\n`,
  );
  process.exit(2);
}

process.stdout.write(`${machine()}\n`);
for (const { name, title, measure } of parts) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stdout.write(`\n${title}\n`);
  const found = await measure();
  for (const rows of found.tables) console.table(rows);
  process.stdout.write(`${found.notes.join(" ")}\n`);
  if (process.argv.includes("--write")) writePart(root, { name, title, ...found });
}
