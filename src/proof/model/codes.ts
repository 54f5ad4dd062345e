import type { Dialect } from "../wire/outcome.ts";
import type { Verb } from "./call.ts";
import { guardCodes } from "./codes-rules.ts";
import { tableCodes } from "./codes-tables.ts";
import { codesByRule, codesByVerb } from "./vendors-codes.ts";
import type { Rule } from "./rule.ts";

/** The codes that a dialect may refuse a call with that breaks a rule. */
export function codesOf(dialect: Dialect, verb: Verb, rule: Rule): readonly string[] {
  const own = codesByVerb[verb]?.[rule]?.[dialect];
  return (own ?? { ...codesByRule, ...tableCodes, ...guardCodes }[rule][dialect]).split(" ");
}
