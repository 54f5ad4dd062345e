import { refuse } from "../../../domain/fault/fault.ts";
import type { RouteSelector } from "../../../operations/route-table/select-routes.ts";

/** Routes named by RouteIds or by RouteItemIds, of which exactly one must be given. */
export function selectorsOf(input: {
  readonly RouteIds?: readonly number[];
  readonly RouteItemIds?: readonly string[];
}): RouteSelector[] {
  const { RouteIds: numbers = [], RouteItemIds: ids = [] } = input;
  const fields = ["routeIds", "routeItemIds"];
  if (numbers.length > 0 && ids.length > 0) refuse({ kind: "request.conflict", fields });
  if (numbers.length === 0 && ids.length === 0) refuse({ kind: "request.missing", anyOf: fields });
  return numbers.length > 0 ? numbers.map((seq) => ({ seq })) : ids.map((id) => ({ id }));
}
