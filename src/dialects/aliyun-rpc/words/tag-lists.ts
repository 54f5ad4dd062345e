import { refuse } from "../../../domain/fault/fault.ts";
import type { Tag } from "../../../domain/tag/tag.ts";
import { listTags } from "../../../operations/tag/list-tags.ts";
import type { ActionContext } from "../../kit/action.ts";
import { joinParts, type QueryPart } from "../../kit/query-parts.ts";
import { tokenPageOf } from "./paging.ts";
import { ofResources, ofType, type ResourceTypes, typeOf } from "./resource-types.ts";
import { aliyunTagRule, type TagIn } from "./tags.ts";

/** A key that may end in `*`, with the values that will do. */
export interface TagFilterIn {
  readonly TagKey?: string;
  readonly TagValues?: readonly string[];
}

function requireKeys(keys: readonly string[]): void {
  const limit = aliyunTagRule.maxTags;
  if (keys.length > limit) refuse({ kind: "tag.too-many", limit, asked: keys.length });
  if (keys.includes("")) refuse({ kind: "tag.key-empty" });
}

/** Asks for tags of resources that carry all of these; one without a value asks for the key alone. */
export function carrying(tags: readonly TagIn[] = []): QueryPart<Tag> {
  requireKeys(tags.map(({ Key = "" }) => Key));
  return {
    having: tags.map(({ Key: key = "", Value: value }) => ({
      table: "tag",
      column: "resourceId",
      equals: "resourceId",
      where: value === undefined ? { key } : { key, value },
    })),
  };
}

/** Asks for tags of resources that pass all of these filters. */
function passing(filters: readonly TagFilterIn[] = []): QueryPart<Tag> {
  requireKeys(filters.map(({ TagKey = "" }) => TagKey));
  return {
    having: filters.map(({ TagKey: key = "", TagValues: values = [] }) => ({
      table: "tag",
      column: "resourceId",
      equals: "resourceId",
      where: {
        key: key.endsWith("*") ? { startsWith: key.slice(0, -1) } : key,
        ...(values.length > 0 && { value: values }),
      },
    })),
  };
}

/** What both products' ListTagResources take. */
export interface ListTagResourcesIn {
  readonly ResourceType: string;
  readonly ResourceId?: readonly string[];
  readonly Tag?: readonly TagIn[];
  readonly TagFilter?: readonly TagFilterIn[];
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

/** A page of tags on resources, fifty unless asked otherwise. */
export async function tagResourcesPage(
  input: ListTagResourcesIn,
  types: ResourceTypes,
  context: ActionContext,
) {
  const page = tokenPageOf(input, { fallback: 50, most: 50 });
  const query = joinParts<Tag>([
    ofType(context.call.region, input.ResourceType, types),
    ofResources(input.ResourceId),
    carrying(input.Tag),
    passing(input.TagFilter),
  ]);
  const { items, total } = await context.read(listTags, { ...query, ...page.part });
  const TagResource = items.map(({ resourceId, resourceKind, key, value }) => ({
    ResourceId: resourceId,
    ResourceType: typeOf(resourceKind, types),
    TagKey: key,
    TagValue: value,
  }));
  return { NextToken: page.next(total), TagResources: { TagResource } };
}

/** Asks for tags with any of these keys, or keys and values. */
export function taggedAs(tags: readonly TagIn[] = []): QueryPart<Tag> {
  requireKeys(tags.map(({ Key = "" }) => Key));
  if (tags.length === 0) return {};
  return {
    anyOf: tags.map(({ Key: key = "", Value: value }) => (value === undefined ? { key } : { key, value })),
  };
}
