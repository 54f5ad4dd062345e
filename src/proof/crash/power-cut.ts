import {
  closeSync,
  existsSync,
  ftruncateSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Random } from "../../domain/chance.ts";
import { ownByServer } from "../process/postgres-folder.ts";
import type { Trouble } from "./troubles.ts";

/** A write that the disk may not have had when the power went. */
interface Unsynced {
  readonly at: number;
  readonly length: number;
  /** How large the file was before, and what it had there. */
  readonly size: number;
  readonly before: Buffer;
}

const headerBytes = 32;

/** What a ledger holds, oldest first; of a note that is half written, nothing was done yet. */
function readLedger(ledger: Buffer): readonly Unsynced[] {
  const notes: Unsynced[] = [];
  for (let place = 0; place + headerBytes <= ledger.length;) {
    const number = (index: number) => Number(ledger.readBigInt64LE(place + 8 * index));
    const [at, length, size, kept] = [number(0), number(1), number(2), number(3)];
    const end = place + headerBytes + kept;
    if (end > ledger.length) break;
    notes.push({ at, length, size, before: ledger.subarray(place + headerBytes, end) });
    place = end;
  }
  return notes;
}

/** Which of the writes the disk lost: all of them, the last ones, or any. */
function chooseLost(notes: readonly Unsynced[], random: Random): readonly boolean[] {
  const manner = random.below(3);
  const from = random.below(notes.length + 1);
  return notes.map((_, index) =>
    manner === 0 ? true : manner === 1 ? index >= from : random.below(2) === 0,
  );
}

/** Puts back what was there before the writes that were lost, the last first. */
function takeBack(fd: number, notes: readonly Unsynced[], lost: readonly boolean[]): number {
  let isLast = true;
  let count = 0;
  for (let index = notes.length - 1; index >= 0; index -= 1) {
    const note = notes[index];
    if (note === undefined || lost[index] !== true) {
      isLast = false;
      continue;
    }
    count += 1;
    const { at, length, size, before } = note;
    if (before.length > 0) writeSync(fd, before, 0, before.length, at);
    const beyond = at + length - Math.max(at, size);
    // The file is as short as it was; where later writes are not lost, it has nothing there.
    if (isLast && fstatSync(fd).size > size) ftruncateSync(fd, size);
    else if (beyond > 0) writeSync(fd, Buffer.alloc(beyond), 0, beyond, Math.max(at, size));
  }
  return count;
}

/** Cuts the power, as far as files are concerned; tells how many writes were lost by it. */
function cut(ledgers: string, random: Random): number {
  let count = 0;
  for (const name of readdirSync(ledgers).toSorted()) {
    const notes = readLedger(readFileSync(join(ledgers, name)));
    rmSync(join(ledgers, name));
    const path = name.replaceAll("%", "/");
    if (notes.length === 0 || !existsSync(path)) continue;
    const fd = openSync(path, "r+");
    try {
      count += takeBack(fd, notes, chooseLost(notes, random));
    } finally {
      closeSync(fd);
    }
  }
  return count;
}

/** The power is cut at the end of a life: what nobody synced is gone, or some of it. */
export function powerCut(scratch: string, shim: string): Trouble {
  const ledgers = join(realpathSync(scratch), "ledgers");
  return {
    name: "a power cut",
    start(folder) {
      mkdirSync(ledgers, { recursive: true });
      ownByServer(ledgers);
      mkdirSync(folder, { recursive: true });
      const files = `${realpathSync(folder)}/`;
      return { env: { LD_PRELOAD: shim, PROVE_POWER_FILES: files, PROVE_POWER_LEDGERS: ledgers } };
    },
    end(folder, random) {
      // What a store shares in memory is gone too.
      rmSync(join(folder, "vpcd.sqlite-shm"), { force: true });
      return cut(ledgers, random);
    },
  };
}
