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

/** Names of Alibaba resources. */
export const aliyunNameRule: NameRule = {
  min: 2,
  max: 128,
  unit: "characters",
  startsWithLetter: true,
  refusesUrl: true,
};

/** Descriptions of Alibaba resources, which may begin with anything but a URL. */
export const aliyunDescriptionRule: NameRule = {
  min: 2,
  max: 256,
  unit: "characters",
  startsWithLetter: false,
  refusesUrl: true,
};

/** Names and descriptions of Tencent resources. */
export const tencentNameRule: NameRule = {
  min: 1,
  max: 60,
  unit: "bytes",
  startsWithLetter: false,
  refusesUrl: false,
};

/** What a vendor allows in tags; lengths are in characters. */
export interface TagRule {
  readonly maxKeyLength: number;
  readonly maxValueLength: number;
  readonly allowsEmptyValue: boolean;
  /** Beginnings of keys that the vendor keeps for itself, in lower case. */
  readonly reservedPrefixes: readonly string[];
  /** Whole keys that the vendor keeps for itself, in lower case. */
  readonly reservedKeys: readonly string[];
  /** What every character of a key and value must be. */
  readonly characters?: RegExp;
  readonly refusesUrl: boolean;
  readonly maxTags: number;
}

/** One tag as it was sent. */
export interface TagText {
  readonly key: string;
  readonly value: string;
}

/** What is wrong with a tag's key. */
export type TagKeyProblem = "key-empty" | "key-too-long" | "key-reserved" | "key-characters";

/** What is wrong with a tag's value. */
export type TagValueProblem = "value-empty" | "value-too-long" | "value-characters";

/** What is wrong with a list of tags, and with which one of them. */
export type TagsProblem =
  | { readonly problem: "too-many-tags" }
  | { readonly problem: TagKeyProblem | TagValueProblem | "key-duplicate"; readonly key: string };

function hasBadCharacters(text: string, rule: TagRule): boolean {
  if (rule.refusesUrl && /https?:\/\//i.test(text)) return true;
  return rule.characters !== undefined && !rule.characters.test(text);
}

/** Checks the key of a tag. */
export function checkTagKey(key: string, rule: TagRule): TagKeyProblem | undefined {
  const lower = key.toLowerCase();
  if (key === "") return "key-empty";
  if (characterCount(key) > rule.maxKeyLength) return "key-too-long";
  if (rule.reservedKeys.includes(lower)) return "key-reserved";
  if (rule.reservedPrefixes.some((prefix) => lower.startsWith(prefix))) return "key-reserved";
  return hasBadCharacters(key, rule) ? "key-characters" : undefined;
}

/** Checks the value of a tag. */
export function checkTagValue(value: string, rule: TagRule): TagValueProblem | undefined {
  if (value === "") return rule.allowsEmptyValue ? undefined : "value-empty";
  if (characterCount(value) > rule.maxValueLength) return "value-too-long";
  return hasBadCharacters(value, rule) ? "value-characters" : undefined;
}

/** Checks a list of tags and names the first thing wrong; keys that differ only in letter case differ. */
export function checkTags(tags: readonly TagText[], rule: TagRule): TagsProblem | undefined {
  if (tags.length > rule.maxTags) return { problem: "too-many-tags" };
  const keys = new Set<string>();
  for (const { key, value } of tags) {
    const problem = keys.has(key) ? "key-duplicate" : (checkTagKey(key, rule) ?? checkTagValue(value, rule));
    if (problem !== undefined) return { problem, key };
    keys.add(key);
  }
  return undefined;
}

/** Alibaba's tags. */
export const aliyunTagRule: TagRule = {
  maxKeyLength: 128,
  maxValueLength: 128,
  allowsEmptyValue: true,
  reservedPrefixes: ["aliyun", "acs:"],
  reservedKeys: [],
  refusesUrl: true,
  maxTags: 20,
};

/** Tencent's tags; the tag service lists a code of its own for an empty value, so one is refused. */
export const tencentTagRule: TagRule = {
  maxKeyLength: 127,
  maxValueLength: 255,
  allowsEmptyValue: false,
  reservedPrefixes: ["qcs:"],
  reservedKeys: ["project", "项目"],
  characters: /^[\p{L}\p{M}\p{N} +\-=._:/@()[\]（）【】]*$/u,
  refusesUrl: false,
  maxTags: 50,
};
