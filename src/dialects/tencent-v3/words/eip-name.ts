import { refuse } from "../../../domain/fault/fault.ts";
import { requireLength } from "./checks.ts";

/** A name of an elastic address, of either version: letters, digits, hyphens and underlines, at most 128. */
export function requireEipName(field: string, name: string | undefined): string {
  const value = requireLength(field, name, 128);
  if (/^[\p{L}\p{N}_-]*$/u.test(value)) return value;
  const expected = "letters, digits, hyphens and underlines";
  return refuse({ kind: "request.malformed", field, value, expected });
}
