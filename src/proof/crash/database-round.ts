import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clients } from "../load/clients.ts";
import type { PostgresProcess } from "../process/postgres-process.ts";
import { makeDatabase } from "../process/own-database.ts";
import { Crew } from "./crew.ts";
import { type DatabaseToll, hearDatabase } from "./database-toll.ts";
import { endTrouble, type Lives, lookAtLast, prepare } from "./lives.ts";
import { clients, type Plan } from "./rounds.ts";
import { momentToKill, type Span } from "./moment.ts";
import { onSmallDisk } from "./small-disk.ts";
import type { Trouble } from "./troubles.ts";

const nodeCount = 2;

const span: Span = { calls: 150, moreCalls: 250, internals: 40, mostMs: 3000 };

/** A database that ends by itself stays away for a moment, for the nodes to miss it. */
const missedMs = 250;

/** How long a database is let try to start on a disk that fails. */
const failingStartMs = 3000;

/** What clients and nodes are given to end what they had begun before the last look at everything. */
const settlingMs = 500;

/** A database whose disk and processes are ours, and what becomes of it. */
export interface DatabaseLives extends Lives {
  readonly database: PostgresProcess;
  readonly databaseToll: DatabaseToll;
}

async function begin(
  lives: DatabaseLives,
  trouble: Trouble | undefined,
  logAt: number | undefined,
): Promise<boolean> {
  const { database, databaseToll: toll, random } = lives;
  const failing = trouble?.start(database.folder, random, logAt);
  if (failing !== undefined) toll.troubled += 1;
  try {
    await database.start(failing && { ...failing, withinMs: failingStartMs });
    return true;
  } catch (error) {
    if (failing === undefined) throw error;
    toll.refused += 1;
    return false;
  }
}

async function moment(load: Clients, lives: DatabaseLives): Promise<void> {
  const { database } = lives;
  await momentToKill(database, load, lives, span);
  if (!database.isAlive()) await sleep(missedMs);
}

// Where it writes in the file of its log, if it answers.
async function placeInLog(database: PostgresProcess): Promise<number | undefined> {
  const sql = "select (pg_current_wal_insert_lsn() - '0/0') % 1048576 as place";
  const rows = await database.ask<{ place: string }>(sql).catch(() => []);
  return rows[0] && Number(rows[0].place);
}

/**
 * Kills every process of the database, and those of its nodes too when they are to go with it; tells how far
 * its log was.
 */
async function kill(
  lives: DatabaseLives,
  crew: Crew,
  andNodes: boolean,
  trouble: Trouble | undefined,
): Promise<number | undefined> {
  const { database, databaseToll, toll, round } = lives;
  const logAt = await placeInLog(database);
  if (database.isAlive()) databaseToll.kills += 1;
  else databaseToll.ended += 1;
  await database.kill();
  endTrouble(trouble, database.folder, lives);
  if (andNodes) {
    toll.kills += await crew.end("SIGKILL");
    round.reach([]);
    round.tape.bury();
  } else round.tape.settle();
  return logAt;
}

/** Ends one life and goes through the next. */
async function live(
  lives: DatabaseLives,
  crew: Crew,
  load: Clients,
  [before, trouble]: readonly [Trouble | undefined, Trouble | undefined],
): Promise<void> {
  const { round, random, toll } = lives;
  const logAt = await kill(lives, crew, random.below(2) === 0, before);
  if (await begin(lives, trouble, logAt)) {
    try {
      await crew.muster();
    } catch (error) {
      if (trouble === undefined) throw error;
      toll.refused += 1;
    }
    round.reach(crew.endpoints);
  }
  await moment(load, lives);
}

/** A database is killed and started again, on a disk with troubles, while its nodes go on or die with it. */
export async function databaseRound(lives: DatabaseLives, plan: Plan, relieve = () => {}): Promise<void> {
  const { round, database } = lives;
  const crew = new Crew(lives, nodeCount, lives.said);
  const deafen = hearDatabase(database, lives.databaseToll, lives.said);
  let present: Trouble | undefined;
  try {
    await prepare(lives);
    await crew.muster();
    round.reach(crew.endpoints);
    round.internalsExpected = true;
    await round.underLoad(clients, async (load) => {
      await moment(load, lives);
      for (const trouble of plan) {
        await live(lives, crew, load, [present, trouble]);
        present = trouble;
      }
      await kill(lives, crew, true, present);
      relieve();
      await database.start();
      await sleep(settlingMs);
      await lookAtLast(lives, load);
    });
  } catch (error) {
    // Whatever else is to run on it needs it well.
    await database.kill();
    endTrouble(present, database.folder, lives);
    relieve();
    await database.start();
    throw error;
  } finally {
    await crew.end("SIGKILL");
    deafen();
  }
}

const diskMegabytes = 256;

/** What stays free on the disk that fills up: too little for the log's next file. */
const leftBytes = { least: 50_000, more: 850_000 } as const;

/** A round of a database on a disk that fills up, made larger at its end; tells why there can be none. */
export function fullDatabaseRound(
  lives: DatabaseLives,
  scratch: string,
  name: string,
): Promise<string | undefined> {
  return onSmallDisk(join(scratch, name), diskMegabytes, async (disk) => {
    const full: Trouble = {
      name: "a full disk",
      start(_folder, random) {
        disk.leave(leftBytes.least + random.below(leftBytes.more));
        return {};
      },
    };
    const still: Trouble = { name: "a full disk", start: () => ({}) };
    const own = await makeDatabase(lives.database.bin, disk.folder);
    try {
      const place = { store: own.url, database: own.database };
      const cramped = { ...lives, place, database: own.database };
      await databaseRound(cramped, [full, still, still], () => disk.enlarge());
    } finally {
      await own.close();
    }
  });
}
