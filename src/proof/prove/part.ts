import type { StorePlace } from "../process/server-process.ts";

/** How many of what a part of the proof has done so far, by name: counted while it runs. */
export type Counts = Readonly<Record<string, number>>;

/** A promise that did not hold. */
export interface Finding {
  readonly what: string;
  /** The command that shows it again. */
  readonly replay: string;
}

/** What a part came to. */
export interface PartResult {
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  /** What could not be tried on this machine, and why. */
  readonly skipped: readonly string[];
}

/** How long and where a part is to run. */
export interface PartOptions {
  readonly seed: number;
  /** Another number for each run of the proof: what it makes in a store that lasts must be its own. */
  readonly run: number;
  /** When to stop; a part does something at least once however soon that is. */
  readonly untilMs: number;
  /** Where servers keep what they know. */
  readonly place: StorePlace;
  /** An empty folder for whatever a part needs to write. */
  readonly scratch: string;
  /** Asked from time to time: whether to stop early. */
  readonly isStopped: () => boolean;
  /** Whether the first finding ends it, told as it was found: nothing smaller is looked for. */
  readonly firstIsEnough?: boolean;
}

/** One way to look for a promise that does not hold. */
export interface Part {
  readonly name: string;
  /** What it shows, in a few words. */
  readonly shows: string;
  run(options: PartOptions, progress: (counts: Counts) => void): Promise<PartResult>;
}
