import { refuse } from "../../../domain/fault/fault.ts";
import { checkName, type NameRule } from "../../../domain/name-rules.ts";
import type { ActionContext } from "../../kit/action.ts";
import { aliyunDescriptionRule, aliyunNameRule } from "./name-rules.ts";

function requireRule(field: string, text: string | undefined, rule: NameRule, expected: string): string {
  // What is changed may be left without one.
  if (text === undefined || text === "") return "";
  if (checkName(text, rule) === undefined) return text;
  return refuse({ kind: "request.malformed", field, value: text, expected });
}

/** The name of a resource, or "" when none is given. */
export function nameOf(field: string, text: string | undefined): string {
  const expected = "2 to 128 characters, beginning with a letter and not with http:// or https://";
  return requireRule(field, text, aliyunNameRule, expected);
}

/** The description of a resource, or "" when none is given. */
export function descriptionOf(field: string, text: string | undefined): string {
  const expected = "2 to 256 characters, not beginning with http:// or https://";
  return requireRule(field, text, aliyunDescriptionRule, expected);
}

/** A name or description that may begin with anything but a URL, or "" when none is given. */
export function plainTextOf(field: string, text: string | undefined, most: number): string {
  const rule: NameRule = { min: 1, max: most, unit: "characters", startsWithLetter: false, refusesUrl: true };
  return requireRule(field, text, rule, `1 to ${most} characters, not beginning with http:// or https://`);
}

function requireFew(field: string, values: readonly string[], most: number): string[] {
  if (values.length > most) refuse({ kind: "request.too-many", field, limit: most, asked: values.length });
  return [...values];
}

/** A comma-separated text as a list; undefined when it is not given. */
export function listIn(field: string, text: string | undefined, most: number): string[] | undefined {
  if (text === undefined) return undefined;
  const values = text.split(",").map((value) => value.trim());
  return requireFew(
    field,
    values.filter((value) => value !== ""),
    most,
  );
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** A text that holds a JSON array of strings as a list; undefined when not given, empty when it is `[]`. */
export function jsonListIn(field: string, text: string | undefined, most: number): string[] | undefined {
  if (text === undefined) return undefined;
  const values = parsedOrUndefined(text);
  if (isTextList(values)) return requireFew(field, values, most);
  return refuse({ kind: "request.malformed", field, value: text, expected: "a JSON array of strings" });
}

/** Refuses a parameter that would mean something this server cannot do. */
export function refuseGiven(field: string, value: unknown, reason: string): void {
  if (value === undefined || value === false) return;
  if (Array.isArray(value) && value.length === 0) return;
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  refuse({ kind: "request.unsupported", field, value: shown, reason });
}

/** The zone, which must be one of the region's. */
export function requireZone(zone: string, { call, host }: ActionContext): string {
  const region = host.catalogue.regions.find((one) => one.id === call.region);
  const known = region?.zones.some((one) => one.id === zone) === true;
  return known ? zone : refuse({ kind: "zone.not-found", zone });
}
