import type { PostgresProcess } from "../process/postgres-process.ts";

/** What became of a database so far, by its own words and by ours. */
export interface DatabaseToll {
  /** How often every process of it was killed at once. */
  kills: number;
  /** Lives in which its disk failed. */
  troubled: number;
  /** Its processes that gave up or were killed half way through a write. */
  crashes: number;
  /** How often it put itself together again. */
  recoveries: number;
  /** How often it ended by itself altogether. */
  ended: number;
  /** Starts that failed while its disk did. */
  refused: number;
  /** What it said that the disk refused. */
  writes: number;
}

/** A toll with nothing in it. */
export const noDatabaseToll = (): DatabaseToll => ({
  kills: 0,
  troubled: 0,
  crashes: 0,
  recoveries: 0,
  ended: 0,
  refused: 0,
  writes: 0,
});

// In the words of its log, which are the same since PostgreSQL 9.
const signs = {
  crashes: / was terminated by signal /,
  recoveries: /all server processes terminated; reinitializing/,
  writes: /(?:ERROR|FATAL|PANIC): .*(?:No space left on device|File too large|Input\/output error)/,
} as const;

// What it says of whoever asks while it starts, and of files that it synced for nobody, is no news.
const idle = /FATAL: .*(?:starting up|in recovery|accepting connections)|LOG: .*could not fsync file "\.\//;

/** Counts what a database says of itself and keeps it, until the function that is given back is called. */
export function hearDatabase(database: PostgresProcess, toll: DatabaseToll, said: string[]): () => void {
  return database.listen((line) => {
    if (!idle.test(line)) said.push(line);
    for (const [name, sign] of Object.entries(signs))
      if (sign.test(line)) toll[name as keyof typeof signs] += 1;
  });
}
