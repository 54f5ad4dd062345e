import { type Field, type FoundAction, splitType } from "../../dialects/kit/contract.ts";

/** What parameters are filled with: one estate's ids by prefix, and its zone. */
export interface Filling {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly zone: string;
}

// Which ids a parameter wants, by its name: the first that fits, in the words of both vendors.
const wanted: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(name|type|status|mode|description)$|prefixlist|resourcegroup/i, []],
  [/portrangelist/i, ["prl"]],
  [/permissionid/i, ["eniperm"]],
  [/(securitygroup|sourcegroup|destgroup)\w*rule/i, ["sgr"]],
  [/securitygroup|sourcegroup|destgroup|sgid|^groupid/i, ["sg"]],
  [/snattable/i, ["stb"]],
  [/forwardtable/i, ["ftb"]],
  [/snatentry|natgatewaysnatid/i, ["snat"]],
  [/forwardentry/i, ["fwd"]],
  [/routetable/i, ["rtb", "vtb"]],
  [/routeentry|routeitem|routeid/i, ["rte", "rti"]],
  [/vrouter/i, ["vrt"]],
  [/nat(gateway)?(un)?ids?$|natgateway/i, ["nat", "ngw"]],
  [/ha_?vip/i, ["havip"]],
  [/reserveip/i, ["rsvip"]],
  [/reservation\w*ids?$/i, ["vcr"]],
  [/poolid/i, ["pippool"]],
  [/subnet|vswitch|vsw/i, ["subnet", "vsw"]],
  [/networkinterface|eniid/i, ["eni"]],
  [/keyids?$/i, ["skey"]],
  [/ipv6addressid|addressids?6/i, ["eipv6"]],
  [/allocation|eipids?$|addressids?$|^eip/i, ["eip"]],
  [/instance\w*ids?$/i, ["ins", "i"]],
  [/vpc\w*ids?$|unvpc/i, ["vpc"]],
  [/resource\w*ids?$/i, ["vpc"]],
];

function idsFor(name: string, { ids }: Filling): readonly string[] {
  const [, prefixes = []] = wanted.find(([pattern]) => pattern.test(name)) ?? [];
  return prefixes.flatMap((prefix) => ids.get(prefix) ?? []);
}

function textFor(name: string, filling: Filling): string {
  const [id] = idsFor(name, filling);
  if (id !== undefined) return id;
  if (/zone/i.test(name)) return filling.zone;
  if (/cidr|destination/i.test(name)) return "10.0.3.0/24";
  if (/port/i.test(name)) return "80";
  if (/protocol/i.test(name)) return "TCP";
  if (/ip6|ipv6/i.test(name)) return "2001:db8::1";
  if (/ip(address)?(es)?$|^vip$|^eips?$|^address/i.test(name)) return "10.0.1.20";
  return /type/i.test(name) ? "" : "changed";
}

function scalarFor(type: string, name: string, filling: Filling): unknown {
  if (/bool/.test(type)) return true;
  return /int|number|float|double/.test(type) ? 1 : textFor(name, filling);
}

function isIdField({ name }: Field, filling: Filling): boolean {
  return idsFor(name, filling).length > 0;
}

type Choice = (field: Field) => boolean;

function structure(
  found: FoundAction,
  fields: readonly Field[],
  filling: Filling,
  chosen: Choice,
  depth = 0,
) {
  const entries = fields
    .filter(({ name }) => name !== "RegionId" && name !== "Region" && name !== "DryRun")
    .filter((field) => field.required === true || field.requiredIf === true || chosen(field))
    .map((field) => [field.name, valueFor(found, field, filling, chosen, depth)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

function valueFor(
  found: FoundAction,
  field: Field,
  filling: Filling,
  chosen: Choice,
  depth: number,
): unknown {
  const { base, wrap } = splitType(field.type);
  const fields = found.objects[base];
  const one =
    fields === undefined || depth > 3
      ? scalarFor(base, field.name, filling)
      : structure(found, fields, filling, (inner) => chosen(inner) || isIdField(inner, filling), depth + 1);
  if (field.jsonArrayString === true) return JSON.stringify([one]);
  return wrap === "[]" ? [one] : one;
}

/** A value that an action's field may well have: structures with what they must have and the ids they may. */
export function plausible(found: FoundAction, field: Field, filling: Filling): unknown {
  return valueFor(found, field, filling, () => false, 0);
}

function filtersFor(found: FoundAction, filling: Filling): readonly object[] {
  const field = found.action.in.find(({ name }) => name === "Filters");
  const names = field?.filters ?? [];
  return names.flatMap((name) => {
    const [id] = idsFor(name.replaceAll("-", ""), filling);
    return id === undefined ? [] : [{ Filters: [{ Name: name, Values: [id] }] }];
  });
}

/**
 * The ways to call an action with an estate's ids, made from its contract: with what it must have, with every
 * id that it may have, with each of these alone, and with each filter that takes an id.
 */
export function parametersFor(
  found: FoundAction,
  filling: Filling,
): readonly Readonly<Record<string, unknown>>[] {
  const { in: fields } = found.action;
  const least = structure(found, fields, filling, () => false);
  const optional = fields.filter((field) => field.required !== true && isIdField(field, filling));
  const all = structure(found, fields, filling, (field) => isIdField(field, filling));
  const single = optional.map((one) => structure(found, fields, filling, (field) => field === one));
  const filtered = filtersFor(found, filling).map((filter) => ({ ...least, ...filter }));
  const ways = [least, all, ...single, ...filtered].map((way) => JSON.stringify(way));
  return [...new Set(ways)].map((way) => JSON.parse(way) as Record<string, unknown>);
}
