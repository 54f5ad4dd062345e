import * as fc from "fast-check";
import { type Field, type FoundAction, splitType } from "../../dialects/kit/contract.ts";
import type { Estate } from "./estate.ts";
import { anything, oddText, scalarOf } from "./values.ts";

/** Values that exist, so that calls get further than to what does not. */
function known(name: string, { ids, addresses, cidrs, zones }: Estate): fc.Arbitrary<unknown> | undefined {
  if (/Ids?$|^Resource/i.test(name)) return fc.constantFrom(...ids);
  if (/Cidr|Prefix/i.test(name)) return fc.constantFrom(...cidrs);
  if (/Ip(Address|Addresses)?$|^Address$|Eip|vip$/i.test(name)) return fc.constantFrom(...addresses, ...ids);
  return /Zone/i.test(name) ? fc.constantFrom(...zones) : undefined;
}

function filtersOf(field: Field, estate: Estate): fc.Arbitrary<unknown> | undefined {
  if (field.filters === undefined || field.filters.length === 0) return undefined;
  const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...field.filters) }, oddText);
  const value = fc.oneof(fc.constantFrom(...estate.ids, ...estate.addresses), oddText);
  const filter = fc.record({ Name: name, Values: fc.array(value, { maxLength: 6 }) });
  return fc.array(filter, { maxLength: 3 });
}

type Structure = (fields: readonly Field[], depth: number) => fc.Arbitrary<Record<string, unknown>>;

function valueOf(found: FoundAction, estate: Estate, structure: Structure, depth: number) {
  return (field: Field): fc.Arbitrary<unknown> => {
    const { base, wrap } = splitType(field.type);
    const fields = found.objects[base];
    const filters = filtersOf(field, estate);
    if (filters !== undefined) return filters;
    const real = fields === undefined && !/int|bool/.test(base) ? known(field.name, estate) : undefined;
    const odd = fields === undefined || depth > 3 ? scalarOf(base) : structure(fields, depth + 1);
    const one = real === undefined ? odd : fc.oneof({ weight: 8, arbitrary: real }, oddText);
    return wrap === "[]" ? fc.array(one, { maxLength: 3 }) : one;
  };
}

/** Parameters that look like an action's contract, and some that do not. */
export function parametersFor(found: FoundAction, estate: Estate): fc.Arbitrary<Record<string, unknown>> {
  const structure: Structure = (fields, depth) => {
    const value = valueOf(found, estate, structure, depth);
    const members = fields.map((field) => [
      field.name,
      fc.oneof({ weight: 12, arbitrary: value(field) }, { weight: 1, arbitrary: anything }),
    ]);
    const requiredKeys = fields.filter(({ required }) => required === true).map(({ name }) => name);
    return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys });
  };
  return fc.oneof(
    { weight: 9, arbitrary: structure(found.action.in, 0) },
    { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 12 }), anything, { maxKeys: 5 }) },
  );
}
