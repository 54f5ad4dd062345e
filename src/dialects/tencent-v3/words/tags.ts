import { refuse } from "../../../domain/fault/fault.ts";
import type { TagFault } from "../../../domain/fault/tag-fault.ts";
import { type TagPair, type TagRule, wrongTagKeys, wrongTags } from "../../../domain/tag/tag-rule.ts";
import type { VpcTagOut } from "../../../generated/tencent-v3.ts";

/** Tencent's tags on resources, whose value may be left out. */
export const tencentTagRule: TagRule = {
  maxKeyLength: 127,
  maxValueLength: 255,
  allowsEmptyValue: true,
  reservedPrefixes: ["qcs:"],
  reservedKeys: ["project", "项目"],
  characters: /^[\p{L}\p{M}\p{N} +\-=._:/@()[\]（）【】]*$/u,
  refusesUrl: false,
  maxTags: 50,
};

function unlessWrong<T>(value: T, wrong: TagFault | undefined): T {
  return wrong === undefined ? value : refuse(wrong);
}

/** A tag as vpc and cvm take it. */
export interface TagIn {
  readonly Key: string;
  readonly Value?: string;
}

/** Tags to put on a resource, checked by the vendor's rules. */
export function requireTags(tags: readonly TagIn[] = []): TagPair[] {
  const pairs = tags.map(({ Key: key, Value: value = "" }) => ({ key, value }));
  return unlessWrong(pairs, wrongTags(pairs, tencentTagRule));
}

/** A tag as the tag service takes it. */
export interface NamedTagIn {
  readonly TagKey: string;
  readonly TagValue: string;
  readonly Category?: string;
}

function namedPair({ TagKey: key, TagValue: value, Category: category = "Custom" }: NamedTagIn): TagPair {
  if (category !== "Custom") {
    const reason = "callers make custom tags only";
    refuse({ kind: "request.unsupported", field: "category", value: category, reason });
  }
  return { key, value };
}

/** Tags of the tag service; where it documents a code for an empty value, one is refused. */
export function requireNamedTags(
  tags: readonly NamedTagIn[],
  rule: Partial<Pick<TagRule, "allowsEmptyValue" | "maxTags">> = {},
): TagPair[] {
  const pairs = tags.map(namedPair);
  return unlessWrong(pairs, wrongTags(pairs, { ...tencentTagRule, ...rule }));
}

/** Keys of tags to take off a resource. */
export function requireTagKeys(keys: readonly string[], maxTags = tencentTagRule.maxTags): readonly string[] {
  return unlessWrong(keys, wrongTagKeys(keys, { ...tencentTagRule, maxTags }));
}

/** Tags as the vpc family words them. */
export function tagSet(tags: readonly TagPair[]): VpcTagOut[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}

/** One tag of the tag service. */
export function requireNamedTag(
  tag: NamedTagIn,
  rule: Partial<Pick<TagRule, "allowsEmptyValue">> = {},
): TagPair {
  const [pair = namedPair(tag)] = requireNamedTags([tag], rule);
  return pair;
}

const sameTag = (one: TagPair, other: TagPair) => one.key === other.key && one.value === other.value;

/** Tags to declare or to forget, where one key may come with several values. */
export function declarableTags(tags: readonly NamedTagIn[], allowsEmptyValue = false): TagPair[] {
  const limit = tencentTagRule.maxTags;
  if (tags.length > limit) refuse({ kind: "tag.too-many", limit, asked: tags.length });
  const pairs = tags.map((tag) => requireNamedTag(tag, { allowsEmptyValue }));
  const twice = pairs.find((tag, index) => pairs.findIndex((one) => sameTag(one, tag)) < index);
  return twice === undefined ? pairs : refuse({ kind: "tag.key-duplicate", key: twice.key });
}
