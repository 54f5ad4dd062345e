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

function takes(found: FoundAction, name: string): boolean {
  let fields: readonly Field[] = found.action.in;
  for (const segment of segmentsOf(name)) {
    const field = memberOf(fields, segment);
    if (field === undefined) return false;
    fields = found.objects[splitType(field.type).base] ?? [];
  }
  return true;
}

/** The name as a parameter of an action, or as a member of one. */
function found(action: FoundAction, name: string): string | undefined {
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
export function nameIn(action: FoundAction | undefined, names: WireNames): string {
  const wanted = typeof names === "string" ? [names] : names;
  const [usual = ""] = wanted;
  if (action === undefined) return usual;
  for (const name of wanted.flatMap(spellingsOf)) {
    const known = found(action, name);
    if (known !== undefined) return known;
  }
  return usual;
}
