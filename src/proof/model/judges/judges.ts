import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf, Verb } from "../call.ts";
import type { Rule } from "../codes/index.ts";
import type { World } from "../world.ts";

/** For each verb, every rule that a call of it breaks. */
export type Judges<V extends Verb> = {
  readonly [K in V]: (world: World, call: CallOf<K>, dialect: Dialect) => readonly Rule[];
};

/** A rule, when it is broken. */
export function when(broken: boolean, rule: Rule): readonly Rule[] {
  return broken ? [rule] : [];
}
