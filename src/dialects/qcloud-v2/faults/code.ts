import type { Fault } from "../../../domain/fault/fault.ts";

/** A fault in v2: its numeric class, and the names (`codeDesc`) it may bear, best first. */
export interface V2Code {
  readonly code: number;
  readonly names: readonly string[];
  /** The number that some actions (dfw's) document in place of the class. */
  readonly number?: number;
}

/** The codes of a set of faults. */
export type V2Codes<F extends Fault> = { readonly [K in F["kind"]]: V2Code };

const coded =
  (code: number) =>
  (...names: string[]): V2Code => ({ code, names });

/** The same, with the number that dfw's actions document in place of the class. */
export const numbered = (number: number, coded: V2Code): V2Code => ({ ...coded, number });

/** A parameter is wrong. */
export const bad = coded(4000);
/** A quota is reached. */
export const full = coded(4400);
/** Something does not exist. */
export const missing = coded(5000);
/** Something is not in the state that the call needs. */
export const conflict = coded(5100);
/** Nothing here can do that. */
export const unsupported = coded(6100);
