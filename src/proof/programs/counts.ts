import type { Verb } from "../model/call.ts";

/** What a run of programs came to; printed as it is, never written by hand. */
export interface ProgramCounts {
  readonly seed: number;
  programs: number;
  /** Calls that change something, and how many of them were done and refused. */
  calls: number;
  done: number;
  refused: number;
  /** Calls under a client token that were repeated. */
  repeated: number;
  /** How often everything that there is was described and compared. */
  states: number;
  /** How often each verb was done and refused, and each rule was broken. */
  readonly doneByVerb: Map<Verb, number>;
  readonly refusedByVerb: Map<Verb, number>;
  readonly broken: Map<string, number>;
}

/** Counts of a run that has not begun. */
export function noCounts(seed: number): ProgramCounts {
  const zeros = { programs: 0, calls: 0, done: 0, refused: 0, repeated: 0, states: 0 };
  return { seed, ...zeros, doneByVerb: new Map(), refusedByVerb: new Map(), broken: new Map() };
}

/** Counts one more. */
export function countUp<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
