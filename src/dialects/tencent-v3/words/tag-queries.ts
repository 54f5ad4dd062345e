import { refuse } from "../../../domain/fault/fault.ts";
import type { Tag, TagDefinition } from "../../../domain/tag/tag.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { joinParts, matchesNothing, type QueryPart } from "../../kit/query-parts.ts";
import { kindsOf } from "./resource-names.ts";

/** A tag key with the values that will do; without values, any. */
export interface TagFilterIn {
  readonly TagKey: string;
  readonly TagValue?: readonly string[];
}

const mostFilters = 10;

function whereOf({ TagKey: key, TagValue: values = [] }: TagFilterIn): {
  key: string;
  value?: readonly string[];
} {
  if (key === "") refuse({ kind: "tag.key-empty" });
  return values.length === 0 ? { key } : { key, value: values };
}

function requireFilters(filters: readonly TagFilterIn[]): void {
  if (filters.length > mostFilters) {
    refuse({ kind: "tag.too-many", limit: mostFilters, asked: filters.length });
  }
}

/** Asks for tags of resources that carry all of these. */
export function carryingAll(filters: readonly TagFilterIn[]): QueryPart<Tag> {
  requireFilters(filters);
  return {
    having: filters.map((filter) => ({
      table: "tag",
      column: "resourceId",
      equals: "resourceId",
      where: whereOf(filter),
    })),
  };
}

/** Asks for tags of resources that carry any of these. */
export function carryingAny(filters: readonly TagFilterIn[]): QueryPart<Tag> {
  requireFilters(filters);
  return { anyOf: filters.map(whereOf) };
}

/** Where to look for tagged resources. */
export interface PlaceIn {
  readonly ResourceRegion?: string;
  readonly ServiceType?: string;
  readonly ResourcePrefix?: string;
  readonly ResourceId?: string;
}

const given = (text: string | undefined) => (text === undefined || text === "" ? undefined : text);

/** Asks for tags of resources of a region, a kind or an id. */
export function placedAt(input: PlaceIn): QueryPart<Tag> {
  const region = given(input.ResourceRegion);
  const resourceId = given(input.ResourceId);
  const service = given(input.ServiceType);
  const prefix = given(input.ResourcePrefix);
  return {
    where: {
      ...(region !== undefined && { region }),
      ...(resourceId !== undefined && { resourceId }),
      // Other dialects may have tagged what the tag service has no word for.
      resourceKind: kindsOf(service, prefix),
    },
  };
}

/** Asks for declared tags of certain keys or of one key with one value. */
export function declaredAs(input: {
  readonly TagKey?: string;
  readonly TagValue?: string;
  readonly TagKeys?: readonly string[];
}): Query<TagDefinition> {
  const { TagKey: key, TagValue: value, TagKeys: keys = [] } = input;
  if (key !== undefined && keys.length > 0)
    refuse({ kind: "request.conflict", fields: ["tagKey", "tagKeys"] });
  if (value !== undefined && key === undefined) refuse({ kind: "request.missing", anyOf: ["TagKey"] });
  return joinParts<TagDefinition>([
    key === undefined ? {} : { where: { key } },
    value === undefined ? {} : { where: { value } },
    keys.length === 0 ? {} : { where: { key: keys } },
  ]);
}

/** Whose tags, and of which sort, a list is asked for. */
export interface SortIn {
  readonly CreateUin?: number;
  readonly ShowProject?: number;
  readonly Category?: string;
}

/** Tags are the account's, whoever of it made them, and all custom: asking for the system's finds none. */
export function sortedAs(input: SortIn, { call }: ActionContext): { readonly anyOf?: readonly [] } {
  const { CreateUin: uin, ShowProject: project = 0, Category: category = "All" } = input;
  if (uin !== undefined && String(uin) !== call.accountId) {
    const reason = "tags belong to the account: leave it out";
    refuse({ kind: "request.unsupported", field: "createUin", value: String(uin), reason });
  }
  if (project !== 0) {
    const reason = "there are no projects here";
    refuse({ kind: "request.unsupported", field: "showProject", value: String(project), reason });
  }
  if (!["All", "Custom", "System"].includes(category)) {
    refuse({
      kind: "request.malformed",
      field: "category",
      value: category,
      expected: "All, Custom or System",
    });
  }
  return category === "System" ? matchesNothing : {};
}
