import { splitType, type Field, type FoundAction, type ObjectContracts } from "./contract.ts";
import { DecodeProblem } from "./decode-problem.ts";
import type { DecodeRules } from "./decode-rules.ts";
import { emptyAsAbsent, readPaging, scalarReader, typeProblem, type Reader } from "./decode-scalar.ts";
import type { Parameter, Parameters } from "./envelope.ts";
import { nearestName } from "./nearest-name.ts";

export { DecodeProblem } from "./decode-problem.ts";

/** Reads the members of one structure whose path, ending in a dot, is `prefix`. */
type StructReader = (value: Parameters, prefix: string) => Record<string, unknown>;

interface Compiler {
  readonly action: string;
  readonly rules: DecodeRules;
  readonly typed: boolean;
  readonly objects: ObjectContracts;
  /** Each object once, so that objects may hold themselves. */
  readonly structs: Map<string, StructReader>;
}

interface Member {
  readonly name: string;
  readonly read: Reader;
}

function isStruct(value: Parameter): value is Parameters {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function membersOf(fields: readonly Field[], compiler: Compiler): Map<string, Member> {
  return new Map(
    fields.map((field) => [field.name, { name: field.name, read: fieldReader(field, compiler) }]),
  );
}

type Lookup = (name: string, value: Parameters) => Member | undefined;

function exactLookup(members: ReadonlyMap<string, Member>): Lookup {
  return (name) => members.get(name);
}

/** Exact names win: `key` is another spelling of `Key` only where no `Key` was sent. */
function foldedLookup(members: ReadonlyMap<string, Member>): Lookup {
  const folded = new Map([...members].map(([name, member]) => [name.toLowerCase(), member]));
  return (name, value) => {
    const exact = members.get(name);
    if (exact !== undefined) return exact;
    const other = folded.get(name.toLowerCase());
    return other !== undefined && Object.hasOwn(value, other.name) ? undefined : other;
  };
}

function unknownProblem(name: string, prefix: string, members: ReadonlyMap<string, Member>): DecodeProblem {
  const guess = nearestName(name, members.keys());
  return new DecodeProblem("unknown", prefix + name, guess === undefined ? {} : { guess });
}

interface StructOptions {
  readonly fold: boolean;
  readonly common: ReadonlySet<string>;
}

function structReader(fields: readonly Field[], compiler: Compiler, options: StructOptions): StructReader {
  const members = membersOf(fields, compiler);
  const required = fields.filter((field) => field.required);
  const find = options.fold ? foldedLookup(members) : exactLookup(members);
  const refuse = compiler.rules.unknown === "refuse";
  return (value, prefix) => {
    const read: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const given = value[name];
      if (given === undefined || given === null) continue;
      const member = find(name, value);
      if (member !== undefined) {
        const result = member.read(given, prefix, name);
        if (result !== undefined) read[member.name] = result;
      } else if (refuse && !options.common.has(name)) throw unknownProblem(name, prefix, members);
    }
    for (const { name, type } of required) {
      if (read[name] === undefined) throw new DecodeProblem("missing", prefix + name, { expected: type });
    }
    return read;
  };
}

const noCommon: ReadonlySet<string> = new Set();

function objectReader(name: string, compiler: Compiler): Reader {
  const struct = (): StructReader => {
    const known = compiler.structs.get(name);
    if (known !== undefined) return known;
    const options = { fold: compiler.rules.foldInnerNames, common: noCommon };
    const made = structReader(compiler.objects[name] ?? [], compiler, options);
    compiler.structs.set(name, made);
    return made;
  };
  let read: StructReader | undefined;
  return (value, prefix, place) => {
    if (!isStruct(value)) throw typeProblem(value, prefix, place, "object");
    read ??= struct();
    return read(value, `${prefix}${place}.`);
  };
}

function listReader(read: Reader, firstIndex: number): Reader {
  return (value, prefix, place) => {
    if (!Array.isArray(value)) throw typeProblem(value, prefix, place, "list");
    const inner = `${prefix}${place}.`;
    return value.map((item: Parameter, at) => read(item, inner, at + firstIndex));
  };
}

function mapReader(read: Reader): Reader {
  return (value, prefix, place) => {
    if (!isStruct(value)) throw typeProblem(value, prefix, place, "object");
    const inner = `${prefix}${place}.`;
    const result: Record<string, unknown> = Object.create(null);
    for (const [key, item] of Object.entries(value)) result[key] = read(item, inner, key);
    return result;
  };
}

function parseJson(text: string, prefix: string, place: string | number): Parameter {
  try {
    return JSON.parse(text) as Parameter;
  } catch {
    throw new DecodeProblem("type", `${prefix}${place}`, { expected: "json", received: "string" });
  }
}

/** Structures and lists that a vendor's SDK sends as one text; the dotted form is accepted too. */
function fromText(field: Field, read: Reader): Reader {
  if (field.json) {
    return (value, prefix, place) =>
      read(typeof value === "string" ? parseJson(value, prefix, place) : value, prefix, place);
  }
  if (!field.csv) return read;
  return (value, prefix, place) => read(typeof value === "string" ? value.split(",") : value, prefix, place);
}

function isText(base: string): boolean {
  return base === "string" || base.startsWith("date");
}

function fieldReader(field: Field, compiler: Compiler): Reader {
  const { action, rules, typed } = compiler;
  const { base, wrap } = splitType(field.type);
  const isPaging = field.name === "Offset" || field.name === "Limit";
  if (typed && rules.integerPaging && isPaging && field.type === "string") return readPaging;
  const single = scalarReader(base, rules) ?? objectReader(base, compiler);
  const wrapped =
    wrap === "[]" ? listReader(single, rules.firstIndex) : wrap === "{}" ? mapReader(single) : single;
  const read = fromText(field, wrapped);
  const isWanted = wrap === "" && isText(base) && rules.keepsEmptyText(action, field.name);
  return rules.emptyIsAbsent && !isWanted ? emptyAsAbsent(read) : read;
}

function compile(found: FoundAction, rules: DecodeRules, typed: boolean): StructReader {
  const { name: action, objects } = found;
  const compiler: Compiler = { action, rules, typed, objects, structs: new Map() };
  const common = new Set(found.contract.commonIn.map((field) => field.name));
  return structReader(found.action.in, compiler, { fold: false, common });
}

type Readers = WeakMap<FoundAction, StructReader>;
const compiled = new WeakMap<DecodeRules, { readonly typed: Readers; readonly text: Readers }>();

function readersFor(rules: DecodeRules, typed: boolean): Readers {
  const known = compiled.get(rules) ?? { typed: new WeakMap(), text: new WeakMap() };
  compiled.set(rules, known);
  return typed ? known.typed : known.text;
}

/** Checks and coerces parameters as the vendor does; absent ones stay absent. Throws a DecodeProblem. */
export function decode<In>(
  found: FoundAction,
  parameters: Parameters,
  typed: boolean,
  rules: DecodeRules,
): In {
  const readers = readersFor(rules, typed);
  let read = readers.get(found);
  if (read === undefined) {
    read = compile(found, rules, typed);
    readers.set(found, read);
  }
  return read(parameters, "") as In;
}
