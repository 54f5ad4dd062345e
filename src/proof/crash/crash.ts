import { randomFrom } from "../../domain/chance.ts";
import { findingsOf, Round, roundQuotas } from "../load/round.ts";
import { type StorePlace, tenantOf, writeConfig } from "../process/server-process.ts";
import type { Counts, Finding, Part, PartOptions } from "../prove/part.ts";
import { databaseRound, fullDatabaseRound } from "./database-round.ts";
import { type DatabaseToll, noDatabaseToll } from "./database-toll.ts";
import { databaseTroubles } from "./database-troubles.ts";
import type { Lives, Toll } from "./lives.ts";
import { fullDiskRound, killRound, planOf } from "./rounds.ts";
import { type Known, folderTroubles } from "./troubles.ts";

/** Every so many rounds one is on a small disk of its own. */
const fullDiskEvery = 4;

interface Seen {
  rounds: number;
  calls: number;
  decided: number;
  undecided: number;
  disks: number;
  internals: number;
  failed: number;
}

interface Ledger {
  readonly toll: Toll;
  readonly databaseToll: DatabaseToll;
  readonly seen: Seen;
}

function countsOf({ toll, databaseToll, seen }: Ledger): Counts {
  return {
    rounds: seen.rounds,
    kills: toll.kills,
    "died while writing": toll.died,
    "databases killed": databaseToll.kills,
    "databases that gave up": databaseToll.ended,
    "database processes that crashed": databaseToll.crashes,
    "databases that recovered by themselves": databaseToll.recoveries,
    "lives with a failing disk": toll.troubled + databaseToll.troubled,
    "starts refused by a failing disk": toll.refused + databaseToll.refused,
    "rounds on a full disk": seen.disks,
    "power cuts": toll.cuts,
    "writes lost by power cuts": toll.lost,
    "writes that the disk refused": seen.internals + databaseToll.writes,
    "calls that a database's trouble failed": seen.failed,
    calls: seen.calls,
    "histories checked": seen.rounds,
    "things decided": seen.decided,
    undecided: seen.undecided,
  };
}

function troublesOf(place: StorePlace, scratch: string): Known {
  if ("data" in place) return folderTroubles(scratch);
  if (place.database !== undefined) return databaseTroubles(scratch);
  const why = "it is the database's, not ours: with --postgres the proof makes one of its own";
  return { troubles: [], skipped: [`failing disks: ${why}`] };
}

/** One round; tells why it cannot be on a full disk, if it should have been. */
async function runRound(
  lives: Lives,
  { databaseToll, seen }: Ledger,
  { troubles }: Known,
  scratch: string,
): Promise<string | undefined> {
  const { place } = lives;
  const plan = planOf(seen.rounds, troubles);
  const own = "store" in place ? place.database : undefined;
  const ofDatabase = own && { ...lives, database: own, databaseToll };
  const name = `disk-${seen.rounds}`;
  let missing: string | undefined;
  if (("data" in place || ofDatabase) && seen.rounds % fullDiskEvery === fullDiskEvery - 1) {
    missing = await (ofDatabase === undefined
      ? fullDiskRound(lives, scratch, name)
      : fullDatabaseRound(ofDatabase, scratch, name));
    if (missing === undefined) {
      seen.disks += 1;
      return undefined;
    }
  }
  await (ofDatabase === undefined ? killRound(lives, plan) : databaseRound(ofDatabase, plan));
  return missing;
}

/** Kills real servers in the middle of things and asks whether what was acknowledged is there. */
export const crashPart: Part = {
  name: "crash",
  shows: "what was acknowledged survives kill -9 and failing disks",
  async run({ seed, run, untilMs, place, scratch, isStopped }: PartOptions, progress) {
    const ledger: Ledger = {
      toll: { kills: 0, troubled: 0, died: 0, refused: 0, cuts: 0, lost: 0 },
      databaseToll: noDatabaseToll(),
      seen: { rounds: 0, calls: 0, decided: 0, undecided: 0, disks: 0, internals: 0, failed: 0 },
    };
    const { seen, toll } = ledger;
    const known = troublesOf(place, scratch);
    const skipped = new Set(known.skipped);
    const findings: Finding[] = [];
    do {
      const roundSeed = [seed, 1, seen.rounds];
      const round = new Round(tenantOf(run, [2, seen.rounds]), roundSeed);
      const config = writeConfig(scratch, [round.tenant], roundQuotas);
      const random = randomFrom(roundSeed);
      const lives: Lives = { round, place, config, random, toll, said: [], others: [] };
      const missing = await runRound(lives, ledger, known, scratch);
      if (missing !== undefined) skipped.add(`a full disk of its own: ${missing}`);
      const checked = round.check();
      seen.rounds += 1;
      seen.calls += round.tape.calls().length;
      // A folder's server answers so when its disk refused; of a database its own words tell that.
      seen["data" in place ? "internals" : "failed"] += round.internals;
      seen.decided += checked.things - checked.undecided.length;
      seen.undecided += checked.undecided.length;
      const replay = `vpcd prove crash --seed ${seed}`;
      findings.push(
        ...findingsOf(round, checked, scratch, lives.said.join("\n")).map((what) => ({ what, replay })),
      );
      progress(countsOf(ledger));
    } while (Date.now() < untilMs && !isStopped() && findings.length === 0);
    return { counts: countsOf(ledger), findings, skipped: [...skipped] };
  },
};
