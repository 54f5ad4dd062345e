import type { Random } from "../../domain/chance.ts";
import { buildShim } from "./disk-shim.ts";
import { limitedFiles, type Known, type Trouble, shimmed } from "./troubles.ts";

// A file of the log has a megabyte, and whoever may not write beyond some place in it ends there.
const fileBytes = { least: 600_000, more: 420_000 } as const;

/** How many writes go well at first: what a start writes is to be met at times, and often not. */
const spared = { least: 50, more: 500 } as const;

function filesEndEarly(): Trouble {
  return {
    name: "files that may not grow",
    start: (_folder, random) => limitedFiles(fileBytes.least + random.below(fileBytes.more)),
  };
}

function failingWrites(shim: string): Trouble {
  const often = (random: Random) => 20 + random.below(150);
  return {
    name: "writes that fail",
    start: (folder, random) =>
      shimmed(
        { shim, files: `${folder}/`, rate: often(random), after: spared.least + random.below(spared.more) },
        random,
      ),
  };
}

/** The ways in which the disk of a database can be made to fail on this machine. */
export function databaseTroubles(scratch: string): Known {
  const shim = buildShim(scratch);
  const everywhere = filesEndEarly();
  if ("path" in shim) return { troubles: [everywhere, failingWrites(shim.path)], skipped: [] };
  return { troubles: [everywhere], skipped: [`writes that fail by a shim: ${shim.missing}`] };
}
