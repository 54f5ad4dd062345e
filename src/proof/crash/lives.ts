import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../domain/chance.ts";
import { type Clients } from "../load/clients.ts";
import type { Round } from "../load/round.ts";
import { type ServerProcess, type StorePlace, startServer, withServer } from "../process/server-process.ts";
import { momentToKill, type Span } from "./moment.ts";
import type { Trouble } from "./troubles.ts";

/** What became of servers so far. */
export interface Toll {
  kills: number;
  /** Lives in which the disk failed. */
  troubled: number;
  /** Servers that ended by themselves, half way through a write. */
  died: number;
  /** Servers that did not start while the disk failed. */
  refused: number;
  /** Power cuts, and writes that they took. */
  cuts: number;
  lost: number;
}

/** One server that is killed and started again while clients are at work. */
export interface Lives {
  readonly round: Round;
  readonly place: StorePlace;
  readonly config: string;
  readonly random: Random;
  readonly toll: Toll;
  /** What servers said of errors. */
  readonly said: string[];
  /** Where other nodes of the same store go on serving, if there are any. */
  readonly others: readonly string[];
}

const span: Span = { calls: 1, moreCalls: 250, internals: 8, mostMs: 4000 };

/** Makes what clients are to fight over, on a server that nothing happens to. */
export async function prepare({ round, place, config }: Lives): Promise<void> {
  await withServer({ place, config }, async ({ endpoint }) => {
    round.reach([endpoint]);
    await round.prepare();
    round.reach([]);
  });
}

const folderOf = (place: StorePlace) => ("data" in place ? place.data : "");

async function begin(lives: Lives, trouble: Trouble | undefined): Promise<ServerProcess | undefined> {
  const { place, config, random, round, toll } = lives;
  const failing = trouble?.start(folderOf(place), random) ?? {};
  // Until the power goes, the disk is well.
  round.internalsExpected = trouble !== undefined && trouble.end === undefined;
  try {
    const server = await startServer({ place, config, ...failing });
    if (trouble !== undefined) toll.troubled += 1;
    return server;
  } catch (error) {
    if (trouble === undefined) throw error;
    toll.refused += 1;
    return undefined;
  }
}

async function live(server: ServerProcess, load: Clients, lives: Lives): Promise<void> {
  const { round, place, toll, others, said } = lives;
  try {
    round.reach([server.endpoint, ...others]);
    await momentToKill(server, load, lives, span);
  } finally {
    if (server.isAlive()) toll.kills += 1;
    else toll.died += 1;
    await server.end("SIGKILL");
    said.push(server.errors());
  }
  round.reach(others);
  // A database may still be at work on what a node of it sent last; a file has nobody else.
  if ("data" in place) round.tape.bury();
}

/** What a trouble does to a disk that nobody uses any more. */
export function endTrouble(trouble: Trouble | undefined, folder: string, { toll, random }: Lives): void {
  if (trouble?.end === undefined) return;
  toll.lost += trouble.end(folder, random);
  toll.cuts += 1;
}

/** Starts and kills a server once for each trouble, or none; the clients find it while it is there. */
export async function liveThrough(
  lives: Lives,
  load: Clients,
  troubles: readonly (Trouble | undefined)[],
): Promise<void> {
  for (const trouble of troubles) {
    const server = await begin(lives, trouble);
    try {
      if (server !== undefined) await live(server, load, lives);
    } finally {
      endTrouble(trouble, folderOf(lives.place), lives);
    }
  }
}

/** A last life, in which everything is looked at and nothing goes wrong. */
export async function lookAtLast(lives: Lives, load: Clients): Promise<void> {
  const { round, place, config } = lives;
  round.internalsExpected = false;
  await withServer({ place, config }, async ({ endpoint }) => {
    round.reach([endpoint]);
    await round.look();
    await sleep(100);
    await load.stop();
    await round.look();
  });
  round.reach([]);
}
