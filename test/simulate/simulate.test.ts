import { describe, expect, test } from "vitest";
import { describeReport } from "../../src/proof/simulate/describe-report.ts";
import { simulateMany } from "../../src/proof/simulate/fleet.ts";
import {
  simulate,
  type SimulationOptions,
  type SimulationReport,
} from "../../src/proof/simulate/simulate.ts";

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

  test("injects every kind of fault, and ends tasks", async () => {
    const simulations = seeds(4, 1).map((seed) => ({ seed, steps: 1200, engine: "simulated" as const }));
    const reports = await simulateMany({ simulations, threads: 2 });
    const kinds = Object.keys(reports[0]?.faults ?? {}) as (keyof SimulationReport["faults"])[];
    const never = kinds.filter((kind) => reports.every(({ faults }) => faults[kind] === 0));
    expect([kinds.length, never]).toEqual([7, []]);
    expect(Math.max(...reports.map(({ tasksEnded }) => tasksEnded))).toBeGreaterThan(10);
    for (const ending of ["done", "refused", "interrupted"]) {
      expect(Math.max(...reports.map(({ endings }) => endings[ending] ?? 0))).toBeGreaterThan(10);
    }
  }, 60_000);
});
