import { refuse } from "../../../domain/fault/fault.ts";
import { type TagPair, type TagRule, wrongTagKeys, wrongTags } from "../../../domain/tag/tag-rule.ts";
import { havingRows, type QueryPart } from "../../kit/query-parts.ts";

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

/** A tag as callers send it. */
export interface TagIn {
  readonly Key?: string;
  readonly Value?: string;
}

/** Tags to put on a resource, checked by the vendor's rules. */
export function tagPairs(tags: readonly TagIn[] = []): TagPair[] {
  const pairs = tags.map(({ Key: key = "", Value: value = "" }) => ({ key, value }));
  const wrong = wrongTags(pairs, aliyunTagRule);
  return wrong === undefined ? pairs : refuse(wrong);
}

/** Keys of tags to take off a resource. */
export function tagKeys(keys: readonly string[]): readonly string[] {
  const wrong = wrongTagKeys(keys, aliyunTagRule);
  return wrong === undefined ? keys : refuse(wrong);
}

/** Asks for resources that carry all of these tags; one without a value asks for the key alone. */
export function tagParts<R extends { readonly id: string }>(tags: readonly TagIn[] = []): QueryPart<R>[] {
  const limit = aliyunTagRule.maxTags;
  if (tags.length > limit) refuse({ kind: "tag.too-many", limit, asked: tags.length });
  return tags.map(({ Key: key = "", Value: value }) => {
    if (key === "") refuse({ kind: "tag.key-empty" });
    return havingRows<R, "tag">("tag", "resourceId", value === undefined ? { key } : { key, value });
  });
}

/** Tags as the VPC product draws them. */
export function vpcTags(tags: readonly TagPair[]): { Tag: { Key: string; Value: string }[] } {
  return { Tag: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
}

/** Tags as ECS and NAT gateways draw them. */
export function ecsTags(tags: readonly TagPair[]): { Tag: { TagKey: string; TagValue: string }[] } {
  return { Tag: tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) };
}
