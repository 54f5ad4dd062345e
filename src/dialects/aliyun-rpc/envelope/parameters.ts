import type { Parameters } from "../../kit/envelope.ts";
import { mediaType, type RawRequest } from "../../kit/http.ts";
import { flatProblem, readPairs, tooManyPairs, type Pair } from "../../kit/signing.ts";
import { DecodeProblem, unflatten } from "../../kit/unflatten.ts";
import { WireError } from "../../kit/wire-error.ts";
import { invalidParameter } from "./refusals.ts";

function readFlat(raw: string): readonly Pair[] {
  const pairs = readPairs(raw);
  if (pairs !== undefined) return pairs;
  throw new WireError("InvalidParameter", tooManyPairs);
}

/** The parameters in the query. */
export function readQuery(request: RawRequest): readonly Pair[] {
  return readFlat(request.query);
}

/** The parameters in the form body of a POST; any other body is refused rather than ignored. */
export function readForm(request: RawRequest): readonly Pair[] {
  if (request.method !== "POST" || request.body.length === 0) return [];
  const type = mediaType(request);
  if (type === "" || type === "application/x-www-form-urlencoded") return readFlat(request.body.toString());
  throw invalidParameter(
    "A body must have Content-Type application/x-www-form-urlencoded.",
    "请求体的 Content-Type 必须为 application/x-www-form-urlencoded。",
  );
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
