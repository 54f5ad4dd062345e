// Simulates until something is found or the bound is reached, and prints what was found.
const { seed, engine, steps, operations } = JSON.parse(process.argv[2] ?? "{}");
const { simulate } = await import("../../dist/proof/simulate/simulate.js");

let done = 0;
let found;
let next = seed;
while (found === undefined && done < operations) {
  const { operations: more, violation } = await simulate({ seed: next, steps, engine });
  done += more;
  if (violation !== undefined) found = `${violation.promise}: ${violation.message} (seed ${next})`;
  next += 1;
}
process.stdout.write(JSON.stringify({ counts: { operations: done }, found }));
