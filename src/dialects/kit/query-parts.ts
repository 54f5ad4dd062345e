import type { Match, Query, TableName, Where } from "../../store/port.ts";
import type { Tables } from "../../store/tables/index.ts";

/** What one filter adds to a query. */
export type QueryPart<R> = Pick<Query<R>, "where" | "anyOf" | "having">;

/** A query that matches nothing, for lists of ids that are given and empty. */
export const matchesNothing: { readonly anyOf: readonly [] } = { anyOf: [] };

/** Asks for resources that rows of another table name in `column`. */
export function havingRows<R extends { readonly id: string }, N extends TableName>(
  table: N,
  column: Extract<keyof Tables[N], string>,
  where: Where<Tables[N]>,
): QueryPart<R> {
  const columns = where as { readonly [column: string]: Match<unknown> };
  return { having: [{ table, column, equals: "id" as Extract<keyof R, string>, where: columns }] };
}

function overlaps(one: object, other: object): boolean {
  return Object.keys(other).some((column) => column in one);
}

/** Puts filters together: all must hold. */
export function joinParts<R>(parts: readonly QueryPart<R>[]): Query<R> {
  let where: Where<R> = {};
  const and: Where<R>[] = [];
  const having = parts.flatMap((part) => part.having ?? []);
  for (const part of parts) {
    if (part.where === undefined) continue;
    if (overlaps(where, part.where)) and.push(part.where);
    else where = { ...where, ...part.where };
  }
  const [anyOf, ...alsoAnyOf] = parts.map((part) => part.anyOf).filter((group) => group !== undefined);
  return {
    where,
    ...(and.length > 0 && { and }),
    ...(having.length > 0 && { having }),
    ...(anyOf !== undefined && { anyOf }),
    ...(alsoAnyOf.length > 0 && { alsoAnyOf }),
  };
}
