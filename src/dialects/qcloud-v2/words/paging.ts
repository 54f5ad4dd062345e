import { refuse } from "../../../domain/fault/fault.ts";
import { ownEntry } from "../../kit/own-entry.ts";

/** Reads offset and limit; each action documents its own largest page. */
export function pageOf(
  input: { readonly offset?: number; readonly limit?: number },
  most = 50,
): { readonly offset: number; readonly limit: number } {
  const { offset = 0, limit = 20 } = input;
  if (offset < 0) {
    refuse({ kind: "request.out-of-range", field: "offset", value: offset, expected: "0 or more" });
  }
  if (limit < 1 || limit > most) {
    refuse({ kind: "request.out-of-range", field: "limit", value: limit, expected: `1 to ${most}` });
  }
  return { offset, limit };
}

/** Reads orderField, one of those given with the column that each means, and orderDirection; newest first. */
export function orderOf<C extends string>(
  input: { readonly orderField?: string; readonly orderDirection?: string },
  columns: Readonly<Record<string, C>>,
): { readonly orderBy?: C; readonly descending: boolean } {
  const { orderField: field = "", orderDirection: direction = "desc" } = input;
  if (direction !== "asc" && direction !== "desc") {
    const expected = "asc or desc";
    refuse({ kind: "request.malformed", field: "orderDirection", value: direction, expected });
  }
  const descending = direction === "desc";
  if (field === "") return { descending };
  const orderBy = ownEntry(columns, field);
  if (orderBy !== undefined) return { orderBy, descending };
  const expected = Object.keys(columns).join(", ");
  return refuse({ kind: "request.out-of-range", field: "orderField", value: field, expected });
}
