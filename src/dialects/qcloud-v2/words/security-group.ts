import { refuse } from "../../../domain/fault/fault.ts";
import { characterCount } from "../../../domain/name-rules.ts";

function requireLength(field: string, text: string, limit: number): string {
  if (characterCount(text) > limit) refuse({ kind: "request.too-long", field, limit });
  return text;
}

/** What a group is called: within dfw's length, and not nothing. */
export function requireName(text: string): string {
  if (text === "") refuse({ kind: "request.missing", anyOf: ["sgName"] });
  return requireLength("sgName", text, 60);
}

/** What is noted about a group, within dfw's length. */
export function requireRemark(text: string): string {
  return requireLength("sgRemark", text, 100);
}
