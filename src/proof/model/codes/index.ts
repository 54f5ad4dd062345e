import type { Dialect } from "../../wire/outcome.ts";
import type { Verb } from "../call.ts";
import { codesByVerb } from "./by-verb.ts";
import { eniCodes } from "./enis.ts";
import { havipCodes } from "./havips.ts";
import { hostCodes } from "./hosts.ts";
import { ipv6Codes } from "./ipv6.ts";
import { machineCodes } from "./machines.ts";
import { nameCodes } from "./names.ts";
import { placeCodes } from "./places.ts";
import { keptCodes } from "./kept.ts";
import { rangeCodes } from "./ranges.ts";
import { ruleCodes } from "./rules.ts";
import { tableCodes } from "./tables.ts";

const codesByRule = {
  ...placeCodes,
  ...tableCodes,
  ...ruleCodes,
  ...eniCodes,
  ...hostCodes,
  ...havipCodes,
  ...ipv6Codes,
  ...machineCodes,
  ...rangeCodes,
  ...keptCodes,
  ...nameCodes,
};

/** What a call can break, in words that belong to no vendor. */
export type Rule = keyof typeof codesByRule;

/** The codes that a dialect may refuse a call with that breaks a rule. */
export function codesOf(dialect: Dialect, verb: Verb, rule: Rule): readonly string[] {
  const own = codesByVerb[verb]?.[rule]?.[dialect];
  return (own ?? codesByRule[rule][dialect]).split(" ");
}
