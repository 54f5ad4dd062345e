import type { Finding, Part } from "../prove/part.ts";
import { tenantOf, withServer, writeConfig } from "../process/server-process.ts";
import { dialects } from "../wire/outcome.ts";
import { runIsolation } from "./run.ts";

/** Segments are sixteen public addresses each, and are asked for more than once. */
export const roomyQuotas = [
  { quota: "eipsPerRegion", limit: 500 },
  { quota: "eipsPerDay", limit: 5000 },
] as const;

/** Every action of a dialect called with another account's ids: nothing is told and nothing changes. */
export const isolationPart: Part = {
  name: "isolation",
  shows: "no account sees or touches what another has, whatever it calls",
  async run({ seed, run, untilMs, place, scratch, isStopped, firstIsEnough }, progress) {
    const counts = { accounts: 0, actions: 0, calls: 0, "secrets kept": 0 };
    const findings: Finding[] = [];
    const tell = (what: readonly string[], why: string) =>
      findings.push(
        ...what.map((one) => ({ what: `${why}: ${one}`, replay: `vpcd prove isolation --seed ${seed}` })),
      );
    const haste = firstIsEnough === undefined ? {} : { firstIsEnough };
    let round = 0;
    do {
      const dialect = dialects[(seed + round) % dialects.length] ?? "tencent-v3";
      const owner = tenantOf(run, [4, round * 2]);
      const stranger = tenantOf(run, [4, round * 2 + 1]);
      const config = writeConfig(scratch, [owner, stranger], roomyQuotas);
      const who = { owner: owner.credentials, stranger: stranger.credentials, ...haste };
      const report = await withServer({ place, config }, ({ endpoint }) =>
        runIsolation({ endpoint, ...who }, dialect),
      );
      counts.accounts += 2;
      counts.actions += report.actions;
      counts.calls += report.calls;
      counts["secrets kept"] += report.secrets;
      tell(report.leaks, `${dialect} told a stranger`);
      tell(report.touched, `${dialect} let a stranger change`);
      tell(report.broken, `${dialect} broke`);
      progress(counts);
      round += 1;
    } while (Date.now() < untilMs && !isStopped() && findings.length === 0);
    return { counts, findings, skipped: [] };
  },
};
