import { refuse } from "../../../domain/fault/fault.ts";

/** Ids of instances, at most a hundred at once. */
export function requireInstanceIds(ids: readonly string[]): readonly string[] {
  if (ids.length === 0) refuse({ kind: "request.missing", anyOf: ["instanceIds"] });
  if (ids.length > 100) {
    refuse({ kind: "request.too-many", field: "instanceIds", limit: 100, asked: ids.length });
  }
  return ids;
}
