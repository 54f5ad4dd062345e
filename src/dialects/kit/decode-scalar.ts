import { DecodeProblem } from "./decode-problem.ts";
import type { DecodeRules } from "./decode-rules.ts";
import type { Parameter } from "./envelope.ts";

/** Reads one value; `prefix + name` is its path, joined only for a problem; undefined means absent. */
export type Reader = (value: Parameter, prefix: string, name: string | number) => unknown;

/** A problem of kind "type" at a place. */
export function typeProblem(
  value: Parameter,
  prefix: string,
  name: string | number,
  expected: string,
): DecodeProblem {
  return new DecodeProblem("type", `${prefix}${name}`, { expected, received: kindOf(value) });
}

function kindOf(value: Parameter): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value;
}

const integerText = /^-?\d{1,19}$/;
const decimalText = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

interface Range {
  readonly min: number;
  readonly max: number;
}

const safe = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };
const integerRanges: { readonly [type: string]: Range } = {
  int: safe,
  int64: safe,
  int32: { min: -(2 ** 31), max: 2 ** 31 - 1 },
  uint64: { min: 0, max: Number.MAX_SAFE_INTEGER },
};

function integerReader(type: string, { min, max }: Range): Reader {
  return (value, prefix, name) => {
    const read = typeof value === "string" && integerText.test(value) ? Number(value) : value;
    if (typeof read !== "number" || !Number.isInteger(read) || read < min || read > max) {
      throw typeProblem(value, prefix, name, type);
    }
    return read === 0 ? 0 : read;
  };
}

function decimalReader(type: string): Reader {
  return (value, prefix, name) => {
    const read = typeof value === "string" && decimalText.test(value) ? Number(value) : value;
    if (typeof read !== "number" || !Number.isFinite(read)) throw typeProblem(value, prefix, name, type);
    return read;
  };
}

function boolReader(digitsAreBools: boolean): Reader {
  return (value, prefix, name) => {
    if (typeof value === "boolean") return value;
    if (typeof value === "string" && value.length <= 5) {
      const word = value.toLowerCase();
      if (word === "true" || (digitsAreBools && word === "1")) return true;
      if (word === "false" || (digitsAreBools && word === "0")) return false;
    }
    throw typeProblem(value, prefix, name, "bool");
  };
}

function readString(value: Parameter, prefix: string, name: string | number): string {
  if (typeof value !== "string") throw typeProblem(value, prefix, name, "string");
  // No engine keeps text beyond a NUL: it is refused rather than cut.
  if (value.includes("\0")) throw typeProblem(value, prefix, name, "string without NUL");
  return value;
}

/** Reads a paging parameter that is declared as a string but naturally sent as a number. */
export function readPaging(value: Parameter, prefix: string, name: string | number): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return readString(value, prefix, name);
}

/** Makes empty text stand for an absent value. */
export function emptyAsAbsent(reader: Reader): Reader {
  return (value, prefix, name) => (value === "" ? undefined : reader(value, prefix, name));
}

/** The reader of a scalar type; undefined when the name is not a scalar's. */
export function scalarReader(type: string, rules: DecodeRules): Reader | undefined {
  const range = Object.hasOwn(integerRanges, type) ? integerRanges[type] : undefined;
  if (range !== undefined) return integerReader(type, range);
  switch (type) {
    case "string":
    case "datetime":
    case "datetime_iso":
    case "date":
      return readString;
    case "float":
    case "double":
    case "number":
      return decimalReader(type);
    case "bool":
      return boolReader(rules.digitsAreBools);
    case "any":
      return (value) => value;
    default:
      return undefined;
  }
}
