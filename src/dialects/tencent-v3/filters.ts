import { refuse } from "../../domain/fault/fault.ts";
import type { Query } from "../../store/port.ts";
import { ownEntry } from "../kit/own-entry.ts";
import { havingRows, joinParts, type QueryPart } from "../kit/query-parts.ts";

/** A filter as callers send it. */
export interface Filter {
  readonly Name: string;
  readonly Values: readonly string[];
}

/** What each documented filter of a list asks the store. */
export type FilterTable<R> = { readonly [name: string]: (values: readonly string[]) => QueryPart<R> };

/** "TRUE" and "FALSE" in any case, for flags. */
export function flags(values: readonly string[]): boolean[] {
  return values.map((value) => {
    const word = value.toLowerCase();
    if (word !== "true" && word !== "false") {
      refuse({ kind: "request.malformed", field: "filters", value, expected: "TRUE or FALSE" });
    }
    return word === "true";
  });
}

/** The filters by tag that every tagged resource has: `tag-key`, `tag-value` and `tag:<key>`. */
function tagPart<R extends { readonly id: string }>(
  name: string,
  values: readonly string[],
): QueryPart<R> | undefined {
  const where =
    name === "tag-key"
      ? { key: values }
      : name === "tag-value"
        ? { value: values }
        : name.startsWith("tag:")
          ? { key: name.slice("tag:".length), value: values }
          : undefined;
  if (where === undefined) return undefined;
  return havingRows("tag", "resourceId", where);
}

/** Turns filters into a query: values are alternatives, filters must all hold, unknown names are refused. */
export function filtered<R extends { readonly id: string }>(
  filters: readonly Filter[] | undefined,
  table: FilterTable<R>,
  further: readonly QueryPart<R>[] = [],
): Query<R> {
  const parts = (filters ?? []).map(({ Name, Values }) => {
    const part = ownEntry(table, Name)?.(Values) ?? tagPart<R>(Name, Values);
    return part ?? refuse({ kind: "request.filter-unknown", name: Name });
  });
  return joinParts([...parts, ...further]);
}

/** Ids and filters exclude each other. */
export function requireOneOf(
  ids: readonly string[] | undefined,
  filters: readonly Filter[] | undefined,
  name: string,
): void {
  if ((ids?.length ?? 0) > 0 && (filters?.length ?? 0) > 0) {
    refuse({ kind: "request.conflict", fields: [name, "filters"] });
  }
  if ((ids?.length ?? 0) > 100) {
    refuse({ kind: "request.too-many", field: name, limit: 100, asked: ids?.length ?? 0 });
  }
}

/** The query part of a list of ids; none given asks for all. */
export function byIds<R extends { readonly id: string }>(ids: readonly string[] | undefined): QueryPart<R>[] {
  return ids === undefined || ids.length === 0 ? [] : [{ where: { id: ids } } as QueryPart<R>];
}
