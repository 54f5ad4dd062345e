import { createHash } from "node:crypto";
import type { Tag } from "../../../domain/tag/tag.ts";
import type { TagPair } from "../../../domain/tag/tag-rule.ts";
import type {
  TagResourceTagOut,
  TagTagOut,
  TagTagResourceOut,
  TagTagWithDeleteOut,
} from "../../../generated/tencent-v3.ts";
import type { DeclaredTag } from "../../../operations/tag/list-tags.ts";
import type { Tagged } from "../../../operations/tag/list-tagged.ts";
import { wordOf } from "./resource-names.ts";

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

/** A tag as the tag service words it. */
export function namedTag({ key, value }: TagPair): TagTagOut {
  return { TagKey: key, TagValue: value, Category: "Custom" };
}

/** A declared tag, which can be deleted while no resource carries it. */
export function declaredTag({ key, value, attached }: DeclaredTag): TagTagWithDeleteOut {
  return { TagKey: key, TagValue: value, CanDelete: attached ? 0 : 1, Category: "Custom" };
}

/** A tag on a resource. */
export function resourceTag({ key, value, resourceId, resourceKind }: Tag): TagTagResourceOut {
  return {
    TagKey: key,
    TagValue: value,
    ResourceId: resourceId,
    TagKeyMd5: md5(key),
    TagValueMd5: md5(value),
    ServiceType: wordOf(resourceKind).service,
    Category: "Custom",
  };
}

/** A resource with its tags. */
export function taggedResource({ kind, id, region, tags }: Tagged): TagResourceTagOut {
  const { service, prefix } = wordOf(kind);
  return {
    ResourceRegion: region,
    ServiceType: service,
    ResourcePrefix: prefix,
    ResourceId: id,
    Tags: tags.map(namedTag),
  };
}
