import type { Parameters } from "../../kit/envelope.ts";
import { flatProblem, readPairs, tooManyPairs, type Pair } from "../../kit/signing.ts";
import { DecodeProblem, unflatten } from "../../kit/unflatten.ts";
import { WireError } from "../../kit/wire-error.ts";

/** The pairs of a raw query or form, or a refusal of too many of them. */
export function readFlat(raw: string): readonly Pair[] {
  const pairs = readPairs(raw);
  if (pairs === undefined) throw new WireError("InvalidParameter", tooManyPairs);
  return pairs;
}

/** Flat pairs as nested parameters; what cannot be nested is refused in the vendor's code. */
export function unflattenPairs(pairs: readonly Pair[]): Parameters {
  try {
    return unflatten(pairs);
  } catch (problem) {
    if (problem instanceof DecodeProblem) throw new WireError("InvalidParameter", flatProblem(problem));
    throw problem;
  }
}
