import { type Field, type FoundAction, splitType } from "../../src/dialects/kit/contract.ts";
import { type Filling, plausible } from "../../src/proof/isolation/parameters.ts";
import type { Fields } from "../../src/proof/wire/outcome.ts";

/** A call in which one field is wrong. */
export interface WrongCall {
  /** Where the field stands: `Routes.DestinationCidrBlock`. */
  readonly path: string;
  /** What was done to it. */
  readonly how: string;
  readonly params: Fields;
}

/** An action that is to be called as it should be but for one field. */
export interface Occasion {
  readonly found: FoundAction;
  readonly filling: Filling;
  /** Whether numbers and texts differ on the wire, as in JSON; in a form a structure stands for a text. */
  readonly isTyped: boolean;
}

type Wrongs = readonly (readonly [how: string, value: unknown])[];

const hasLimit = /name|desc|remark|data|policy|token|key|value|password/i;

function wrongTexts(name: string, isTyped: boolean): Wrongs {
  const long = hasLimit.test(name) ? ([["too long", "a".repeat(3000)]] as const) : [];
  return [["of another type", isTyped ? 7 : { other: "x" }], ["misshapen", "<wrong> ?"], ...long];
}

const wrongNumbers: Wrongs = [
  ["of another type", "x"],
  ["too small", -2_000_000_000],
  ["too large", 2_000_000_000],
];

function wrongScalars({ name }: Field, type: string, isTyped: boolean): Wrongs {
  if (type === "bool") return [["of another type", "maybe"]];
  return /int|number|float|double/.test(type) ? wrongNumbers : wrongTexts(name, isTyped);
}

// The call's place, and whose it is: read for every action alike before it is looked at.
const readByAll = /^(?:Region(?:Id)?|OwnerId|OwnerAccount|ResourceOwnerId|ResourceOwnerAccount)$/;

type Change = (value: unknown) => Fields;

function firstOf(value: unknown): Fields {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null ? (first as Fields) : {};
}

interface Place {
  readonly field: Field;
  readonly path: string;
  /** What the field is in the call as it should be. */
  readonly given: unknown;
  readonly change: Change;
}

function wrongField(occasion: Occasion, { field, path, given, change }: Place): WrongCall[] {
  const { found, filling, isTyped } = occasion;
  const { base, wrap } = splitType(field.type);
  const put: Change = wrap === "[]" ? (value) => change([value]) : change;
  const told = (how: string, params: Fields): WrongCall => ({ path, how, params });
  const absent = field.required === true ? [told("absent", change(undefined))] : [];
  const members = found.objects[base];
  if (members === undefined) {
    return [...absent, ...wrongScalars(field, base, isTyped).map(([how, value]) => told(how, put(value)))];
  }
  const shape = told("of another type", change(isTyped ? 7 : "<wrong> ?"));
  if (path.split(".").length > 3) return [...absent, shape];
  const inner = firstOf(given ?? plausible(found, field, filling));
  return [...absent, shape, ...wrongIn(occasion, members, { base: inner, prefix: `${path}.`, put })];
}

interface Within {
  readonly base: Fields;
  readonly prefix: string;
  readonly put: (fields: Fields) => Fields;
}

function wrongIn(occasion: Occasion, fields: readonly Field[], { base, prefix, put }: Within): WrongCall[] {
  return fields.flatMap((field) =>
    wrongField(occasion, {
      field,
      path: prefix + field.name,
      given: base[field.name],
      change: (value) => put({ ...base, [field.name]: value }),
    }),
  );
}

// Types are read alike for every field, and what is absent at any depth: one of each shows it for an action.
function withoutRepeats(calls: readonly WrongCall[]): readonly WrongCall[] {
  const typed = calls.find(({ how }) => how === "of another type");
  return calls.filter(
    (call) =>
      call === typed ||
      (call.how !== "of another type" && (call.how !== "absent" || !call.path.includes("."))),
  );
}

/** The calls of an action that are as they should be but for one field. */
export function wrongCalls(occasion: Occasion, params: Fields): readonly WrongCall[] {
  const fields = occasion.found.action.in.filter(({ name }) => !readByAll.test(name));
  return withoutRepeats(wrongIn(occasion, fields, { base: params, prefix: "", put: (given) => given }));
}
