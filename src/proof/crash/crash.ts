import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "../../domain/chance.ts";
import { findingsOf, Round, roundQuotas } from "../load/round.ts";
import {
  type ServerProcess,
  type StorePlace,
  startServer,
  tenantOf,
  writeConfig,
} from "../process/server-process.ts";
import type { Finding, Part, PartOptions } from "../prove/part.ts";
import { type Lives, liveThrough, lookAtLast, type Toll } from "./lives.ts";
import { knownTroubles, smallDisk, type Trouble } from "./troubles.ts";

const clients = 9;
/** How often a round's server is killed: once by each of its troubles, and twice where there are none. */
const livesOf = (troubles: readonly Trouble[]) => Math.max(2, troubles.length + 1);

/** Every so many rounds one is on a small disk of its own. */
const fullDiskEvery = 4;

async function prepare(round: Round, place: StorePlace, config: string): Promise<void> {
  const first = await startServer({ place, config });
  round.reach([first.endpoint]);
  await round.prepare();
  round.reach([]);
  await first.end("SIGTERM");
}

/** Lives with each kind of trouble in turn, plain kills among them. */
function troublesOf(turn: number, troubles: readonly Trouble[]): (Trouble | undefined)[] {
  const kinds = [undefined, ...troubles];
  return Array.from({ length: livesOf(troubles) }, (_, life) => kinds[(turn + life) % kinds.length]);
}

/** A node that is not killed: a database serves others while one of them dies, a folder has only one. */
async function standBy({ place, config }: Lives): Promise<ServerProcess | undefined> {
  return "store" in place ? startServer({ place, config }) : undefined;
}

async function killRound(lives: Lives, troubles: readonly (Trouble | undefined)[]): Promise<void> {
  await prepare(lives.round, lives.place, lives.config);
  const other = await standBy(lives);
  const load = lives.round.startLoad(clients);
  try {
    const others = other === undefined ? [] : [other.endpoint];
    await liveThrough({ ...lives, others }, load, troubles);
    await lookAtLast(lives, load);
  } finally {
    await load.stop();
    await other?.end("SIGTERM");
  }
}

/** A round on a disk that fills up, and that is made larger at its end. */
async function fullDiskRound(lives: Lives, scratch: string, name: string): Promise<string | undefined> {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  const disk = smallDisk(folder, 2);
  if ("missing" in disk) return disk.missing;
  try {
    const cramped: Lives = { ...lives, place: { data: folder } };
    await prepare(cramped.round, cramped.place, cramped.config);
    const load = cramped.round.startLoad(clients);
    const full: Trouble = { name: "a full disk", start: () => ({}) };
    await liveThrough(
      cramped,
      load,
      Array.from({ length: 3 }, () => full),
    );
    disk.enlarge();
    await lookAtLast(cramped, load);
    await load.stop();
    return undefined;
  } finally {
    disk.remove();
  }
}

/** Kills real servers in the middle of things and asks whether what was acknowledged is there. */
export const crashPart: Part = {
  name: "crash",
  shows: "what was acknowledged survives kill -9 and failing disks",
  async run({ seed, run, untilMs, place, scratch, isStopped }: PartOptions, progress) {
    const toll: Toll = { kills: 0, troubled: 0, died: 0, refused: 0 };
    const seen = { rounds: 0, calls: 0, decided: 0, undecided: 0, disks: 0, internals: 0 };
    const counts = () => ({
      rounds: seen.rounds,
      kills: toll.kills,
      "died while writing": toll.died,
      "lives with a failing disk": toll.troubled,
      "starts refused by a failing disk": toll.refused,
      "rounds on a full disk": seen.disks,
      "writes that the disk refused": seen.internals,
      calls: seen.calls,
      "histories checked": seen.rounds,
      "things decided": seen.decided,
      undecided: seen.undecided,
    });
    const { troubles, skipped: without } =
      "data" in place
        ? knownTroubles(scratch)
        : { troubles: [], skipped: ["failing disks: they are the database's, not ours"] };
    const skipped = new Set(without);
    const findings: Finding[] = [];
    do {
      const roundSeed = [seed, 1, seen.rounds];
      const round = new Round(tenantOf(run, [2, seen.rounds]), roundSeed);
      const config = writeConfig(scratch, [round.tenant], roundQuotas);
      const lives: Lives = { round, place, config, random: randomFrom(roundSeed), toll, others: [] };
      const onDisk = "data" in place && seen.rounds % fullDiskEvery === fullDiskEvery - 1;
      const missing = onDisk ? await fullDiskRound(lives, scratch, `disk-${seen.rounds}`) : undefined;
      if (missing !== undefined) skipped.add(`a full disk of its own: ${missing}`);
      if (onDisk && missing === undefined) seen.disks += 1;
      else await killRound(lives, troublesOf(seen.rounds, troubles));
      const checked = round.check();
      seen.rounds += 1;
      seen.calls += round.tape.calls().length;
      seen.internals += round.internals;
      seen.decided += checked.things - checked.undecided.length;
      seen.undecided += checked.undecided.length;
      const replay = `vpcd prove crash --seed ${seed}`;
      findings.push(...findingsOf(round, checked, scratch).map((what) => ({ what, replay })));
      progress(counts());
    } while (Date.now() < untilMs && !isStopped() && findings.length === 0);
    return { counts: counts(), findings, skipped: [...skipped] };
  },
};
