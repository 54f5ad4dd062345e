/** How a vendor counts the length of a text. */
export type LengthUnit = "characters" | "bytes";

/** The lengths a text may have, both ends included. */
export interface LengthRule {
  readonly min: number;
  readonly max: number;
  readonly unit: LengthUnit;
}

/** What a name must look like. */
export interface NameRule extends LengthRule {
  readonly startsWithLetter: boolean;
  readonly refusesUrl: boolean;
}

/** What is wrong with a length. */
export type LengthProblem = "too-short" | "too-long";

/** What is wrong with a name or description. */
export type NameProblem = LengthProblem | "bad-start" | "looks-like-url";

/** What is wrong with a client token. */
export type TokenProblem = "empty" | "too-long" | "not-ascii";

/** How many characters a text has, a character outside the basic plane counting once. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** How many bytes a text has in UTF-8. */
export function byteCount(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** Checks a length. */
export function checkLength(text: string, rule: LengthRule): LengthProblem | undefined {
  const length = rule.unit === "bytes" ? byteCount(text) : characterCount(text);
  if (length < rule.min) return "too-short";
  return length > rule.max ? "too-long" : undefined;
}

/** Checks a client token: 1 to 64 ASCII characters, at both vendors. */
export function checkToken(text: string): TokenProblem | undefined {
  if (text === "") return "empty";
  // Only ASCII takes one byte for each UTF-16 unit.
  if (byteCount(text) !== text.length) return "not-ascii";
  return text.length > 64 ? "too-long" : undefined;
}

/** Checks a name or description: its length first, then its beginning. */
export function checkName(text: string, rule: NameRule): NameProblem | undefined {
  const problem = checkLength(text, rule);
  if (problem !== undefined) return problem;
  if (rule.refusesUrl && /^https?:\/\//i.test(text)) return "looks-like-url";
  return rule.startsWithLetter && !/^[\p{Script=Latin}\p{Script=Han}]/u.test(text) ? "bad-start" : undefined;
}
