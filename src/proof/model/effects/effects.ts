import type { NetworkState } from "../../network/state.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf, Verb } from "../call.ts";
import type { World } from "../world.ts";

/** What a change did that it must not, in words; undefined when all is well. */
export type Complaint = string | undefined;

/** How a call was done: in which dialect, with what answer, and what there is since. */
export interface Deed {
  readonly dialect: Dialect;
  readonly answer: unknown;
  /** The answer when it is one id, else "". */
  readonly id: string;
  readonly seen: NetworkState;
}

/** For each verb, what there is once a call of it was done. */
export type Effects<V extends Verb> = {
  readonly [K in V]: (world: World, call: CallOf<K>, deed: Deed) => Complaint;
};
