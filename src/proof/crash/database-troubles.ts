import { limitedFiles, type Known, shimmed, type Trouble, troublesWith } from "./troubles.ts";

/** A file of the log has a megabyte, of which the last page shall not fit. */
const logFileBytes = 1_048_576 - 4096;

/** What can still be written of the log when files may not grow. */
const room = { least: 10_000, more: 200_000 } as const;

/** How many writes go well at first: what a start writes is to be met at times, and often not. */
const spared = { least: 50, more: 400 } as const;

/** One in how many fails afterwards. */
const oftenest = { rate: 15, more: 100 } as const;

function filesEndEarly(): Trouble {
  return {
    name: "files that may not grow",
    start(_folder, random, logAt = random.below(logFileBytes)) {
      return limitedFiles(Math.min(logAt + room.least + random.below(room.more), logFileBytes));
    },
  };
}

function failingWrites(shim: string): Trouble {
  return {
    name: "writes that fail",
    start: (folder, random) =>
      shimmed(
        {
          shim,
          files: `${folder}/`,
          rate: oftenest.rate + random.below(oftenest.more),
          after: spared.least + random.below(spared.more),
        },
        random,
      ),
  };
}

/** The ways in which the disk of a database can be made to fail on this machine. */
export function databaseTroubles(scratch: string): Known {
  return troublesWith(scratch, filesEndEarly(), failingWrites);
}
