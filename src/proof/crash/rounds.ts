import { join } from "node:path";
import type { StorePlace } from "../process/server-process.ts";
import { withServers } from "../process/server-process.ts";
import { type Lives, liveThrough, lookAtLast, prepare } from "./lives.ts";
import { onSmallDisk } from "./small-disk.ts";
import type { Trouble } from "./troubles.ts";

/** How many clients are at work while servers die. */
export const clients = 9;

/** The lives of a round: what is wrong with the disk in each of them. */
export type Plan = readonly (Trouble | undefined)[];

const megabytes = 2;

/** How often a round's server is killed: once by each of its troubles, and twice where there are none. */
const livesOf = (troubles: readonly Trouble[]) => Math.max(2, troubles.length + 1);

/** Lives with each kind of trouble in turn, plain kills among them. */
export function planOf(turn: number, troubles: readonly Trouble[]): Plan {
  const kinds = [undefined, ...troubles];
  return Array.from({ length: livesOf(troubles) }, (_, life) => kinds[(turn + life) % kinds.length]);
}

// A node that is not killed: a database serves others while one of them dies, a folder has only one.
function others({ place, config }: Lives): readonly { place: StorePlace; config: string }[] {
  return "store" in place ? [{ place, config }] : [];
}

/** A server is killed and started again, on a disk with troubles. */
export async function killRound(lives: Lives, plan: Plan): Promise<void> {
  await prepare(lives);
  await withServers(others(lives), (servers) =>
    lives.round.underLoad(clients, async (load) => {
      await liveThrough({ ...lives, others: servers.map(({ endpoint }) => endpoint) }, load, plan);
      await lookAtLast(lives, load);
    }),
  );
}

/** A round on a disk that fills up, and that is made larger at its end; tells why there can be none. */
export function fullDiskRound(lives: Lives, scratch: string, name: string): Promise<string | undefined> {
  return onSmallDisk(join(scratch, name), megabytes, async (disk) => {
    const full: Trouble = { name: "a full disk", start: () => ({}) };
    const cramped: Lives = { ...lives, place: { data: disk.folder } };
    await prepare(cramped);
    await cramped.round.underLoad(clients, async (load) => {
      await liveThrough(cramped, load, [full, full, full]);
      disk.enlarge();
      await lookAtLast(cramped, load);
    });
  });
}
