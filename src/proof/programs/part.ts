import type { Finding, Part } from "../prove/part.ts";
import { tenantOf, withServer, writeConfig } from "../process/server-process.ts";
import { type Dialect, dialects } from "../wire/outcome.ts";
import { runPrograms, smallQuotas } from "./run.ts";

const modes: readonly (readonly Dialect[])[] = [dialects, ...dialects.map((dialect) => [dialect])];

/** How many programs a server is given, and accounts for as many as shrinking may want to run besides. */
const perServer = { programs: 8, accounts: 600 } as const;

/** Random programs of calls, each answer and everything described compared with a model of the rules. */
export const programsPart: Part = {
  name: "programs",
  shows: "random programs are answered and described as a model of the rules says",
  async run({ seed, run, untilMs, place, scratch, isStopped, firstIsEnough }, progress) {
    const counts = { servers: 0, programs: 0, calls: 0, refused: 0, repeated: 0, "states compared": 0 };
    const findings: Finding[] = [];
    do {
      const first = counts.servers * perServer.accounts;
      const tenants = Array.from({ length: perServer.accounts }, (_, index) =>
        tenantOf(run, [3, first + index]),
      );
      const config = writeConfig(scratch, tenants, smallQuotas);
      const used = modes[(seed + counts.servers) % modes.length] ?? dialects;
      const credentials = (program: number) =>
        (tenants[program] ?? tenantOf(run, [3, first + program])).credentials;
      const { programs } = perServer;
      const shrinks = firstIsEnough ? { shrinks: 0 } : {};
      const batch = { dialects: used, programs, steps: 60, seed: seed + counts.servers, ...shrinks };
      const report = await withServer({ place, config }, ({ endpoint }) =>
        runPrograms({ ...batch, ground: { endpoint, credentials } }),
      );
      counts.servers += 1;
      counts.programs += report.counts.programs;
      counts.calls += report.counts.calls;
      counts.refused += report.counts.refused;
      counts.repeated += report.counts.repeated;
      counts["states compared"] += report.counts.states;
      if (report.failure !== undefined) {
        findings.push({ what: report.failure, replay: `vpcd prove programs --seed ${batch.seed}` });
      }
      progress(counts);
    } while (Date.now() < untilMs && !isStopped() && findings.length === 0);
    return { counts, findings, skipped: [] };
  },
};
