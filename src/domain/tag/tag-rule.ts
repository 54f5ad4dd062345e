import type { TagFault } from "../fault/tag-fault.ts";
import { characterCount } from "../name-rules.ts";

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
  /** How many tags one call may name. */
  readonly maxTags: number;
}

/** A tag as a caller gives it. */
export interface TagPair {
  readonly key: string;
  readonly value: string;
}

function hasBadCharacters(text: string, rule: TagRule): boolean {
  if (rule.refusesUrl && /https?:\/\//i.test(text)) return true;
  return rule.characters !== undefined && !rule.characters.test(text);
}

function isReserved(key: string, rule: TagRule): boolean {
  const lower = key.toLowerCase();
  return (
    rule.reservedKeys.includes(lower) || rule.reservedPrefixes.some((prefix) => lower.startsWith(prefix))
  );
}

/** What is wrong with the key of a tag. */
export function wrongTagKey(key: string, rule: TagRule): TagFault | undefined {
  const limit = rule.maxKeyLength;
  if (key === "") return { kind: "tag.key-empty" };
  if (characterCount(key) > limit) return { kind: "tag.key-too-long", key, limit };
  if (isReserved(key, rule)) return { kind: "tag.key-reserved", key };
  return hasBadCharacters(key, rule) ? { kind: "tag.key-characters", key } : undefined;
}

/** What is wrong with the value of a tag. */
export function wrongTagValue({ key, value }: TagPair, rule: TagRule): TagFault | undefined {
  const limit = rule.maxValueLength;
  if (value === "") return rule.allowsEmptyValue ? undefined : { kind: "tag.value-empty", key };
  if (characterCount(value) > limit) return { kind: "tag.value-too-long", key, limit };
  return hasBadCharacters(value, rule) ? { kind: "tag.value-characters", key } : undefined;
}

/** The first thing wrong with a list of keys; keys that differ only in letter case differ. */
export function wrongTagKeys(keys: readonly string[], rule: TagRule): TagFault | undefined {
  const limit = rule.maxTags;
  if (keys.length > limit) return { kind: "tag.too-many", limit, asked: keys.length };
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) return { kind: "tag.key-duplicate", key };
    seen.add(key);
    const wrong = wrongTagKey(key, rule);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** The first thing wrong with a list of tags. */
export function wrongTags(tags: readonly TagPair[], rule: TagRule): TagFault | undefined {
  const wrong = wrongTagKeys(
    tags.map(({ key }) => key),
    rule,
  );
  return (
    wrong ?? tags.map((tag) => wrongTagValue(tag, rule)).find((one): one is TagFault => one !== undefined)
  );
}
