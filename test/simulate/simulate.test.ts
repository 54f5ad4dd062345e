import { describe, expect, test } from "vitest";
import { describeReport } from "../../src/proof/simulate/describe-report.ts";
import { simulateMany } from "../../src/proof/simulate/fleet.ts";
import { simulate, type SimulationOptions } from "../../src/proof/simulate/simulate.ts";

async function holds(simulations: readonly SimulationOptions[]): Promise<void> {
  const reports = await simulateMany({ simulations, threads: 2 });
  for (const report of reports) console.info(describeReport(report));
  const operations = reports.reduce((sum, report) => sum + report.operations, 0);
  console.info(`${operations} simulated operations on ${simulations[0]?.engine}`);
  expect(
    reports.flatMap(({ seed, violation }) => (violation === undefined ? [] : [{ seed, violation }])),
  ).toEqual([]);
}

const seeds = (count: number, first: number) => Array.from({ length: count }, (_, index) => first + index);

describe("every promise holds after every commit", () => {
  test(
    "where many write at once",
    () => holds(seeds(4, 101).map((seed) => ({ seed, steps: 1500, engine: "simulated" as const }))),
    60_000,
  );

  test(
    "on SQLite in memory, which answers as the simulated store does",
    () => holds(seeds(2, 201).map((seed) => ({ seed, steps: 500, engine: "memory" as const }))),
    60_000,
  );

  test(
    "on SQLite on disk, which shows what it acknowledged",
    () => holds([{ seed: 301, steps: 150, engine: "file" }]),
    60_000,
  );
});

describe("a simulation", () => {
  const options = { seed: 7, steps: 400, engine: "simulated" } as const;

  test("is the same bit for bit for the same seed, and another for another", async () => {
    const [once, again] = [await simulate(options), await simulate(options)];
    expect(again).toEqual(once);
    const other = await simulate({ ...options, seed: 8 });
    expect(other.hash).not.toBe(once.hash);
  });

  test("is the same on SQLite too", async () => {
    const small = { seed: 9, steps: 150, engine: "memory" } as const;
    expect(await simulate(small)).toEqual(await simulate(small));
  });

  test("injects every kind of fault, and ends every task", async () => {
    const { faults, tasksEnded, endings } = await simulate({ ...options, seed: 102, steps: 2500 });
    expect(Object.entries(faults).filter(([, count]) => count === 0)).toEqual([]);
    expect(tasksEnded).toBeGreaterThan(10);
    for (const count of Object.values(endings)) expect(count).toBeGreaterThan(50);
  }, 60_000);
});
