import { type Field, type FoundAction, splitType } from "./contract.ts";

/** A dialect's names for a domain field: what one action calls VpcId is VpcIds in another. */
export type WireNames = string | readonly string[];

// In `Tag.N.Key` and `routeSet.n.nextType` N stands for a number.
const segmentsOf = (name: string) => name.split(".").filter((part) => part.toLowerCase() !== "n");

// VpcId and VpcIds, PrivateIpAddress and PrivateIpAddresses, MaxResults and MaxResult.
const spellingsOf = (name: string) => [
  name,
  `${name}s`,
  `${name}es`,
  ...(name.endsWith("s") ? [name.slice(0, -1)] : []),
];

function memberOf(fields: readonly Field[], name: string): Field | undefined {
  return (
    fields.find((field) => field.name === name) ??
    fields.find((field) => field.name.toLowerCase() === name.toLowerCase())
  );
}

function takes(action: FoundAction, name: string): boolean {
  let fields: readonly Field[] = action.action.in;
  for (const segment of segmentsOf(name)) {
    const field = memberOf(fields, segment);
    if (field === undefined) return false;
    fields = action.objects[splitType(field.type).base] ?? [];
  }
  return true;
}

/** The name as a parameter of an action, or as a member of one. */
function knownAs(action: FoundAction, name: string): string | undefined {
  if (name.includes(".")) return takes(action, name) ? name : undefined;
  const own = memberOf(action.action.in, name);
  if (own !== undefined) return own.name;
  const within = action.action.in.flatMap((parameter) => {
    const member = memberOf(action.objects[splitType(parameter.type).base] ?? [], name);
    return member === undefined ? [] : [{ parameter, member }];
  });
  const [first, second] = within;
  if (first === undefined) return undefined;
  return second === undefined ? `${first.parameter.name}.${first.member.name}` : first.member.name;
}

/** The one of a field's names that an action has a parameter of, in whatever number; else the first. */
function nameIn(action: FoundAction | undefined, names: WireNames): string {
  const wanted = typeof names === "string" ? [names] : names;
  const [usual = ""] = wanted;
  if (action === undefined) return usual;
  for (const name of wanted.flatMap(spellingsOf)) {
    const known = knownAs(action, name);
    if (known !== undefined) return known;
  }
  return usual;
}

/** Says a domain field as an action does: in the action's own names first, else in the dialect's. */
export type FieldName = (
  field: string,
  own?: Readonly<Record<string, string>>,
  action?: FoundAction,
) => string;

/** A dialect's way of naming fields: by its own names for some, and by a spelling for all others. */
export function fieldNaming(
  names: Readonly<Record<string, WireNames>>,
  spell: (field: string) => string,
): FieldName {
  return (field, own = {}, action) => own[field] ?? nameIn(action, names[field] ?? spell(field));
}

/** The spelling of vendors that begin every name with a capital. */
export function capitalised(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}
