import type { Parameters } from "./envelope.ts";
import { maxParameters } from "./limits.ts";
import { readPairs, type Pair } from "./signing.ts";
import { DecodeProblem, unflatten } from "./unflatten.ts";
import { WireError } from "./wire-error.ts";
import type { Words } from "./words.ts";

// All clouds have one code for what cannot be read.
const unreadable = "InvalidParameter";

const tooManyPairs: Words = {
  en: `The request has more than ${maxParameters} parameters.`,
  zh: `请求的参数个数超过上限 ${maxParameters}。`,
};

function flatProblem(problem: DecodeProblem): Words {
  if (problem.kind === "limit") {
    return {
      en: `The parameter \`${problem.path}\` goes over the limit ${problem.expected ?? ""}.`,
      zh: `参数 \`${problem.path}\` 超过上限 ${problem.expected ?? ""}。`,
    };
  }
  return {
    en: `The parameter \`${problem.path}\` conflicts with another: a name is a value, a list or an object.`,
    zh: `参数 \`${problem.path}\` 与其他参数冲突：同一名称只能是值、列表或结构之一。`,
  };
}

/** The pairs of a raw query or form, or a refusal of too many of them. */
export function readFlat(raw: string): readonly Pair[] {
  const pairs = readPairs(raw);
  if (pairs === undefined) throw new WireError(unreadable, tooManyPairs);
  return pairs;
}

/** Flat pairs as nested parameters, or a refusal of what cannot be nested. */
export function unflattenPairs(pairs: readonly Pair[]): Parameters {
  try {
    return unflatten(pairs);
  } catch (problem) {
    if (problem instanceof DecodeProblem) throw new WireError(unreadable, flatProblem(problem));
    throw problem;
  }
}
