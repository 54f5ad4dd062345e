import type { Json, JsonObject } from "../../domain/json.ts";

/** A text that a vendor kept on a resource. */
export function textTrait(traits: JsonObject, name: string, fallback = ""): string {
  const value = traits[name];
  return typeof value === "string" ? value : fallback;
}

/** A number that a vendor kept on a resource. */
export function numberTrait(traits: JsonObject, name: string, fallback = 0): number {
  const value = traits[name];
  return typeof value === "number" ? value : fallback;
}

/** A flag that a vendor kept on a resource. */
export function flagTrait(traits: JsonObject, name: string, fallback = false): boolean {
  const value = traits[name];
  return typeof value === "boolean" ? value : fallback;
}

/** A list of structures that a vendor kept on a resource. */
export function listTrait(traits: JsonObject, name: string): readonly JsonObject[] {
  const value: Json | undefined = traits[name];
  const isObject = (one: Json): one is JsonObject =>
    typeof one === "object" && one !== null && !Array.isArray(one);
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

/** What was given of some values, as plain data to keep: absent ones are left out. */
export function keptTraits(values: { readonly [name: string]: Json | undefined }): JsonObject {
  const kept = Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(kept);
}
