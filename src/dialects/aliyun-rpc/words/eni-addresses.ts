import { refuse } from "../../../domain/fault/fault.ts";

/** A list by name, or a count, never both. */
export function eitherOf(
  fields: readonly [named: string, counted: string],
  named: readonly string[] | undefined,
  count: number | undefined,
  most = 10,
): { readonly names: readonly string[]; readonly count: number } {
  const names = named ?? [];
  if (names.length > 0 && (count ?? 0) > 0) refuse({ kind: "request.conflict", fields });
  if (names.length > most) {
    refuse({ kind: "request.too-many", field: fields[0], limit: most, asked: names.length });
  }
  return { names, count: count ?? 0 };
}

/** The same for prefixes: ten of them at most, either way. */
export function prefixesOf(
  fields: readonly [named: string, counted: string],
  named: readonly string[] | undefined,
  counted: number | undefined,
): { readonly prefixes: readonly string[]; readonly count: number } {
  const { names, count } = eitherOf(fields, named, counted);
  if (count > 10) {
    refuse({ kind: "request.out-of-range", field: fields[1], value: count, expected: "1 to 10" });
  }
  return { prefixes: names, count };
}

/** Addresses and prefixes are asked for in calls of their own. */
export function requireOneKind(fields: readonly [string, string], addresses: number, prefixes: number): void {
  if (addresses > 0 && prefixes > 0) refuse({ kind: "request.conflict", fields });
}
