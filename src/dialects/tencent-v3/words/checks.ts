import { refuse } from "../../../domain/fault/fault.ts";
import { characterCount, checkLength, type LengthUnit } from "../../../domain/name-rules.ts";
import { findZone } from "../../catalogue/regions.ts";
import type { ActionContext } from "../../kit/action.ts";

/** Refuses a text longer than the vendor keeps. */
export function requireLength(field: string, text: string | undefined, limit = 60): string {
  if (text !== undefined && characterCount(text) > limit) refuse({ kind: "request.too-long", field, limit });
  return text ?? "";
}

/**
 * Refuses a name that is empty or longer than 60, in the unit that the page of its call counts in: most count
 * bytes, so that there is room for 20 Chinese characters.
 */
export function requireText(field: string, text: string, unit: LengthUnit = "bytes"): string {
  if (text === "")
    refuse({ kind: "request.malformed", field, value: text, expected: "a text that is not empty" });
  const rule = { min: 1, max: 60, unit };
  if (checkLength(text, rule) !== undefined) refuse({ kind: "request.too-long", field, limit: 60, unit });
  return text;
}

const qosLevels = ["PT", "AU", "AG", "DEFAULT"];

/** The service level of addresses: gold, silver, bronze or the default. */
export function qosLevelOf(level: string | undefined): string {
  if (level === undefined || level === "") return "DEFAULT";
  if (qosLevels.includes(level)) return level;
  return refuse({
    kind: "request.out-of-range",
    field: "qosLevel",
    value: level,
    expected: qosLevels.join(", "),
  });
}

/** Refuses an id that is not shaped like one of its kind, which may have another vendor's prefix, too. */
export function requireIdShape(field: string, id: string, ...prefixes: readonly string[]): string {
  const own = prefixes.find((prefix) => id.startsWith(prefix));
  if (own !== undefined && /^[0-9A-Za-z-]+$/.test(id)) return id;
  const expected = `an id that begins with ${own ?? prefixes[0]}`;
  return refuse({ kind: "request.malformed", field, value: id, expected });
}

/** Refuses a parameter that would mean something this server cannot do. */
export function refuseGiven(field: string, value: unknown, reason: string): void {
  if (value === undefined || value === "" || value === false) return;
  refuse({ kind: "request.unsupported", field, value: JSON.stringify(value), reason });
}

/** The zone, which must be one of the region's. */
export function requireZone(zone: string, { call, host }: ActionContext): string {
  const region = host.catalogue.regions.find((one) => one.id === call.region);
  const known = region?.zones.some((one) => one.id === zone) ?? findZone("tencent", zone) !== undefined;
  return known ? zone : refuse({ kind: "zone.not-found", zone });
}

/** Refuses a list that is longer than the vendor takes, or empty. */
export function requireFew(field: string, values: readonly string[], limit: number): readonly string[] {
  if (values.length === 0) refuse({ kind: "request.missing", anyOf: [field] });
  if (values.length > limit) refuse({ kind: "request.too-many", field, limit, asked: values.length });
  return values;
}
