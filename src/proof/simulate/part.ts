import type { Finding, Part } from "../prove/part.ts";
import type { EngineName } from "./engine.ts";
import { simulateMany } from "./fleet.ts";
import type { SimulationOptions, SimulationReport } from "./simulate.ts";

const threads = 2;

/** How many operations a simulation has on each engine, for some seconds of work. */
const rounds: readonly (readonly [EngineName, steps: number])[] = [
  ["simulated", 3000],
  ["simulated", 3000],
  ["memory", 800],
];

function findingOf({ seed, engine, steps, violation }: SimulationReport): Finding | undefined {
  if (violation === undefined) return undefined;
  const replay = `npm run simulate -- --engine ${engine} --seed ${seed} --steps ${steps}`;
  return { what: `${violation.promise}: ${violation.message} (operation ${violation.step})`, replay };
}

/** The operations under a seeded scheduler and a virtual clock, with faults wherever they wait. */
export const simulatePart: Part = {
  name: "simulate",
  shows: "every promise holds after every commit, whatever happens between the steps of an operation",
  async run({ seed, untilMs, isStopped }, progress) {
    const counts = { simulations: 0, operations: 0, commits: 0, faults: 0, "tasks ended": 0 };
    const findings: Finding[] = [];
    const ended = (report: SimulationReport) => {
      counts.simulations += 1;
      counts.operations += report.operations;
      counts.commits += report.commits;
      counts.faults += Object.values(report.faults).reduce((sum, count) => sum + count, 0);
      counts["tasks ended"] += report.tasksEnded;
      const finding = findingOf(report);
      if (finding !== undefined) findings.push(finding);
      progress(counts);
    };
    for (let round = 0; round === 0 || (Date.now() < untilMs && !isStopped()); round += 1) {
      const [engine, steps] = rounds[round % rounds.length] ?? ["simulated", 3000];
      const simulations = Array.from({ length: threads }, (_, thread): SimulationOptions => {
        return { seed: seed + round * threads + thread, steps, engine };
      });
      await simulateMany({ simulations, threads, ended });
      if (findings.length > 0) break;
    }
    return { counts, findings, skipped: [] };
  },
};
