import * as fc from "fast-check";
import { type FoundAction, splitType } from "../../src/dialects/kit/contract.ts";

const odd = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "-1",
    "1e309",
    "null",
    "true",
    "[]",
    "{}",
    "\u0000",
    "\u202e",
    "💥",
    "__proto__",
    "\\",
    "'",
    "%00",
  ),
  fc.constantFrom(
    "vpc-00000000",
    "eni-00000000",
    "10.0.0.0/8",
    "10.0.0.1",
    "255.255.255.255",
    "::",
    "0.0.0.0/0",
    "a".repeat(3000),
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

const anything = fc.oneof(
  odd,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<unknown>([], {}, [[]], [{}], { a: { b: { c: [1] } } }, 2 ** 53, -0, 1e21),
);

/** Values that exist, so that calls get further than to what does not. */
export interface World {
  readonly ids: readonly string[];
  readonly addresses: readonly string[];
  readonly cidrs: readonly string[];
}

function known(name: string, world: World): fc.Arbitrary<unknown> | undefined {
  if (/Ids?$|^Resource/.test(name)) return fc.constantFrom(...world.ids);
  if (/Cidr|DestinationCidr|Prefix/.test(name)) return fc.constantFrom(...world.cidrs);
  if (/Ip(Address|Addresses)?$|^Address$|Eip/.test(name))
    return fc.constantFrom(...world.addresses, ...world.ids);
  if (/Zone/.test(name)) return fc.constantFrom("ap-guangzhou-3", "cn-hangzhou-h", "100003");
  return undefined;
}

function scalar(type: string): fc.Arbitrary<unknown> {
  if (/int/.test(type))
    return fc.oneof(fc.integer(), fc.constantFrom<unknown>(0, -1, 1, 2 ** 31, 2 ** 53, "7", "x"));
  if (/bool/.test(type)) return fc.oneof(fc.boolean(), fc.constantFrom<unknown>("true", "False", "maybe", 1));
  return fc.oneof(odd, fc.constantFrom<unknown>(3, true));
}

/** Parameters that look like an action's contract, and some that do not. */
export function parametersFor(found: FoundAction, world: World): fc.Arbitrary<Record<string, unknown>> {
  const ofType = (type: string, depth: number, name: string): fc.Arbitrary<unknown> => {
    const { base, wrap } = splitType(type);
    const fields = found.objects[base];
    const real = fields === undefined ? known(name, world) : undefined;
    if (real !== undefined) return wrap === "[]" ? fc.array(real, { minLength: 1, maxLength: 3 }) : real;
    const one = fields === undefined || depth > 3 ? scalar(base) : structure(fields, depth + 1);
    return wrap === "[]" ? fc.array(one, { maxLength: 3 }) : one;
  };
  const structure = (fields: FoundAction["action"]["in"], depth: number) =>
    fc.record(
      Object.fromEntries(
        fields.map((field) => [
          field.name,
          fc.oneof(
            { weight: 6, arbitrary: ofType(field.type, depth, field.name) },
            { weight: 1, arbitrary: anything },
          ),
        ]),
      ),
      { requiredKeys: fields.filter(({ required }) => required === true).map(({ name }) => name) },
    );
  const shaped = structure(found.action.in, 0) as fc.Arbitrary<Record<string, unknown>>;
  return fc.oneof(
    { weight: 5, arbitrary: shaped },
    { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 12 }), anything, { maxKeys: 5 }) },
  );
}
