import { refuse } from "../../../domain/fault/fault.ts";

/** Ids of instances as callers send them: shaped as such, and not more than the vendor takes at once. */
export function requireInstanceIds(ids: readonly string[], most = 100): readonly string[] {
  if (ids.length === 0) refuse({ kind: "request.missing", anyOf: ["instanceIds"] });
  if (ids.length > most) {
    refuse({ kind: "request.too-many", field: "instanceIds", limit: most, asked: ids.length });
  }
  for (const id of ids) requireInstanceId(id);
  return ids;
}

/**
 * The id of one instance. Those that other vendors made are read here too, so only the shape is looked at.
 */
export function requireInstanceId(id: string): string {
  return /^(ins|i)-[0-9A-Za-z-]+$/.test(id) ? id : refuse({ kind: "instance.id-malformed", instanceId: id });
}
