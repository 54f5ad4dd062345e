import { setTimeout as sleep } from "node:timers/promises";
import type { Counts, Finding, Part } from "../prove/part.ts";
import { tenantOf, withServers, writeConfig } from "../process/server-process.ts";
import type { Clients } from "./clients.ts";
import { findingsOf, Round, roundQuotas } from "./round.ts";

const clients = 9;

/** A round ends after this long, but not before so many calls: a slow machine takes as long as it needs. */
const enough = { ms: 2500, calls: 200, mostMs: 20_000 } as const;

async function letWork(load: Clients, untilMs: number): Promise<void> {
  const now = Date.now();
  const until = Math.min(now + enough.ms, untilMs);
  while (Date.now() < until || (load.calls() < enough.calls && Date.now() < now + enough.mostMs)) {
    await sleep(20);
  }
}

/** How many processes share a store: a folder has one, a database has as many as one likes. */
const nodesOf = (place: { readonly data: string } | { readonly store: string }) => ("data" in place ? 1 : 2);

/** Clients of every dialect at one small subnet of real servers, and whether what they were told fits. */
export const historyPart: Part = {
  name: "history",
  shows: "concurrent clients of real servers see one order of things",
  async run({ seed, run, untilMs, place, scratch, isStopped }, progress) {
    const counts = { rounds: 0, calls: 0, "histories checked": 0, "things decided": 0, undecided: 0 };
    const findings: Finding[] = [];
    do {
      const round = new Round(tenantOf(run, [1, counts.rounds]), [seed, counts.rounds]);
      const config = writeConfig(scratch, [round.tenant], roundQuotas);
      const starts = Array.from({ length: nodesOf(place) }, () => ({ place, config }));
      const said = await withServers(starts, async (servers) => {
        round.reach(servers.map(({ endpoint }) => endpoint));
        await round.prepare();
        await round.underLoad(clients, (load) => letWork(load, untilMs));
        await round.look();
        return servers.map((server) => server.errors()).join("");
      });
      const checked = round.check();
      counts.rounds += 1;
      counts.calls += round.tape.calls().length;
      counts["histories checked"] += 1;
      counts["things decided"] += checked.things - checked.undecided.length;
      counts.undecided += checked.undecided.length;
      const replay = `vpcd prove history --seed ${seed}`;
      findings.push(...findingsOf(round, checked, scratch, said).map((what) => ({ what, replay })));
      progress(counts satisfies Counts);
    } while (Date.now() < untilMs && !isStopped() && findings.length === 0);
    return { counts, findings, skipped: [] };
  },
};
