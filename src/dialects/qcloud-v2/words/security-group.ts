import { refuse } from "../../../domain/fault/fault.ts";
import { characterCount } from "../../../domain/name-rules.ts";

function requireLength(field: string, text: string, limit: number): string {
  if (characterCount(text) > limit) refuse({ kind: "request.too-long", field, limit });
  return text;
}

/** What a group is called and described as, within dfw's lengths. */
export function groupTexts(input: { readonly sgName?: string; readonly sgRemark?: string }): {
  readonly name: string;
  readonly description: string;
} {
  const { sgName: name = "", sgRemark: description = "" } = input;
  if (name === "") refuse({ kind: "request.missing", anyOf: ["sgName"] });
  return {
    name: requireLength("sgName", name, 60),
    description: requireLength("sgRemark", description, 100),
  };
}
