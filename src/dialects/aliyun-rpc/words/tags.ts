import { refuse } from "../../../domain/fault/fault.ts";
import { aliyunTagRule, checkTags } from "../../../domain/name-rules.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import { havingRows, type QueryPart } from "../../kit/query-parts.ts";

/** A tag as callers send it. */
export interface TagIn {
  readonly Key?: string;
  readonly Value?: string;
}

/** Tags for a new resource, checked by the vendor's rules. */
export function tagPairs(tags: readonly TagIn[] = []): TagPair[] {
  const pairs = tags.map(({ Key: key = "", Value: value = "" }) => ({ key, value }));
  const wrong = checkTags(pairs, aliyunTagRule);
  if (wrong === undefined) return pairs;
  if (wrong.problem === "too-many-tags") {
    refuse({ kind: "request.too-many", field: "tag", limit: aliyunTagRule.maxTags, asked: pairs.length });
  }
  if (wrong.problem === "key-duplicate")
    refuse({ kind: "request.duplicate", field: "tag.N.Key", value: wrong.key });
  const field = wrong.problem.startsWith("value") ? "tag.N.Value" : "tag.N.Key";
  const expected = "at most 128 characters, not beginning with aliyun or acs:, without http:// or https://";
  return refuse({ kind: "request.malformed", field, value: wrong.key, expected });
}

/** Asks for resources that carry all of these tags; a tag without a value asks for the key alone. */
export function tagParts<R extends { readonly id: string }>(tags: readonly TagIn[] = []): QueryPart<R>[] {
  return tags.map(({ Key: key = "", Value }) =>
    havingRows<R, "tag">("tag", "resourceId", Value === undefined ? { key } : { key, value: Value }),
  );
}

/** Tags as the VPC product draws them. */
export function vpcTags(tags: readonly TagPair[]): { Tag: { Key: string; Value: string }[] } {
  return { Tag: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
}

/** Tags as ECS and NAT gateways draw them. */
export function ecsTags(tags: readonly TagPair[]): { Tag: { TagKey: string; TagValue: string }[] } {
  return { Tag: tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) };
}
