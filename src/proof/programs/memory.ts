import type { Call } from "../model/call.ts";
import { emptyWorld, type Limits, type Remembered, type World } from "../model/world.ts";

/** What a program knows while it runs: the world, what is gone from it, and calls to be repeated. */
export interface Memory {
  readonly world: World;
  /** Ids of things that were, by what they were. */
  readonly gone: Map<Kind, string[]>;
  /** Where ENIs were that are gone: v2's callers must still say it. */
  readonly homes: Map<string, string>;
  readonly remembered: Remembered<Call>[];
  /** Every call that was made, to be told when one diverges. */
  readonly calls: string[];
  /** How many names were given, so that none is given twice. */
  named: number;
}

/** Kinds of things that calls name. */
export type Kind =
  | "vpcs"
  | "tables"
  | "subnets"
  | "groups"
  | "enis"
  | "instances"
  | "eips"
  | "havips"
  | "kept";

/** The kinds, in the order in which they depend on each other. */
export const kinds: readonly Kind[] = [
  "vpcs",
  "tables",
  "subnets",
  "groups",
  "enis",
  "instances",
  "eips",
  "havips",
  "kept",
];

/** What a program knows when it begins. */
export function freshMemory(limits: Limits): Memory {
  return {
    world: emptyWorld(limits),
    gone: new Map(),
    homes: new Map(),
    remembered: [],
    calls: [],
    named: 0,
  };
}

/** Ids of the things of each kind that there are. */
export function idsIn(world: World): ReadonlyMap<Kind, readonly string[]> {
  return new Map(kinds.map((kind) => [kind, [...world[kind].keys()]]));
}

/** Notes what is gone since a call began. */
export function noteGone(memory: Memory, before: ReadonlyMap<Kind, readonly string[]>): void {
  for (const [kind, ids] of before) {
    const gone = ids.filter((id) => !memory.world[kind].has(id));
    memory.gone.set(kind, [...(memory.gone.get(kind) ?? []), ...gone]);
  }
}
