import type { Fault } from "../../domain/fault/fault.ts";
import { fieldsOf } from "../kit/action.ts";

/** The codes of an action, by which one is looked for. */
interface Documented {
  keys(): Iterable<string>;
}

// The product's pages name codes after fields, each in the manner of its time.
const manners = {
  missing: [
    (field: string) => `MissingParameter.${field}`,
    (field: string) => `MissingParam.${field}`,
    (field: string) => `Missing${field}`,
  ],
  wrong: [
    (field: string) => `Invalid${field}.Malformed`,
    (field: string) => `InvalidParameter.${field}`,
    (field: string) => `InvalidParam.${field}`,
    (field: string) => `InvalidParams.${field}`,
    (field: string) => `IllegalParam.${field}`,
    (field: string) => `Invalid.${field}`,
    (field: string) => `Invalid${field}.ValueNotSupported`,
    (field: string) => `Invalid${field}`,
  ],
} as const;

/** What can be wrong with a field in itself. */
export type Wrong = keyof typeof manners;

// `Tag.1.Key` is spoken of as TagKey, `PrivateIpAddress.N` as PrivateIpAddress.
function wordOf(path: string): string {
  return path.replaceAll(/\.(?:N|\d+)(?=\.|$)/g, "").replaceAll(".", "");
}

/** The code that an action documents for one field, by the field's name on the wire; undefined if none. */
export function codeNamedAfter(wrong: Wrong, path: string, documented?: Documented): string | undefined {
  if (documented === undefined) return undefined;
  const word = wordOf(path);
  const known = new Map([...documented.keys()].map((code) => [code.toLowerCase(), code]));
  for (const manner of manners[wrong]) {
    const code = known.get(manner(word).toLowerCase());
    if (code !== undefined) return code;
  }
  return undefined;
}

const wrongs: { readonly [K in Fault["kind"]]?: Wrong } = {
  "request.missing": "missing",
  "request.malformed": "wrong",
  "request.out-of-range": "wrong",
  "request.too-long": "wrong",
};

/** The codes that an action documents for the fields that a fault is about, named after them. */
export function codesNamedAfter(
  fault: Fault,
  nameOf: (field: string) => string,
  documented?: Documented,
): readonly string[] {
  const wrong = wrongs[fault.kind];
  if (wrong === undefined) return [];
  const codes = fieldsOf(fault).map((field) => codeNamedAfter(wrong, nameOf(field), documented));
  return codes.filter((code) => code !== undefined);
}
