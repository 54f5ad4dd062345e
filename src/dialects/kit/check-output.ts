import { splitType, type Field, type FoundAction, type ObjectContracts } from "./contract.ts";
import { withoutFragments } from "./fragment.ts";

interface Check {
  readonly objects: ObjectContracts;
  readonly problems: string[];
}

const isInteger = (value: unknown): boolean => Number.isSafeInteger(value);
const isFinite = (value: unknown): boolean => Number.isFinite(value);
const isString = (value: unknown): boolean => typeof value === "string";

const scalarChecks: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ["string", isString],
  ["datetime", isString],
  ["datetime_iso", isString],
  ["date", isString],
  ["int", isInteger],
  ["int64", isInteger],
  ["int32", (value) => typeof value === "number" && (value | 0) === value],
  ["uint64", (value) => isInteger(value) && Number(value) >= 0],
  ["float", isFinite],
  ["double", isFinite],
  ["number", isFinite],
  ["bool", (value) => typeof value === "boolean"],
  ["any", () => true],
]);

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkSingle(value: unknown, base: string, path: string, check: Check): void {
  const isRight = scalarChecks.get(base);
  if (isRight === undefined) checkFields(value, check.objects[base] ?? [], path, check, []);
  else if (!isRight(value)) check.problems.push(`${path}: ${JSON.stringify(value)} is no ${base}`);
}

function checkValue(value: unknown, field: Field, path: string, check: Check): void {
  if (value === null && field.nullable) return;
  const { base, wrap } = splitType(field.type);
  if (wrap === "") return checkSingle(value, base, path, check);
  const isRight = wrap === "[]" ? Array.isArray(value) : isRecord(value);
  if (!isRight || typeof value !== "object" || value === null) {
    check.problems.push(`${path}: not a ${wrap === "[]" ? "list" : "map"}`);
    return;
  }
  for (const [key, item] of Object.entries(value)) checkSingle(item, base, `${path}.${key}`, check);
}

function checkFields(
  value: unknown,
  fields: readonly Field[],
  path: string,
  check: Check,
  extra: readonly string[],
): void {
  if (!isRecord(value)) {
    check.problems.push(`${path}: not an object`);
    return;
  }
  const prefix = path === "" ? "" : `${path}.`;
  const known = new Set([...extra, ...fields.map((field) => field.name)]);
  for (const name of Object.keys(value)) {
    if (!known.has(name) && value[name] !== undefined)
      check.problems.push(`${prefix}${name}: not in the contract`);
  }
  for (const field of fields) {
    const given = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    if (given !== undefined) checkValue(given, field, prefix + field.name, check);
    else if (field.always) check.problems.push(`${prefix}${field.name}: missing`);
  }
}

/** What is wrong with an answer by its contract, a line each; what the envelope adds may be there or not. */
export function checkOutput(found: FoundAction, output: unknown): readonly string[] {
  const check: Check = { objects: found.objects, problems: [] };
  checkFields(output, found.action.out, "", check, found.contract.envelope);
  return check.problems;
}

/** Throws when what an action is about to answer is not as its contract has it. */
export function requireContracted(found: FoundAction, output: unknown): void {
  const problems = checkOutput(found, withoutFragments(output));
  if (problems.length > 0) throw new Error(`${found.name} breaks its contract: ${problems.join("; ")}`);
}
