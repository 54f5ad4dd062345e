import { UsageError } from "./flags.ts";

/** Checks one value of a configuration file and gives it back typed; `path` names it for the message. */
export type Check<T> = (value: unknown, path: string) => T;

function wrong(path: string, expected: string, value: unknown): never {
  const shown = JSON.stringify(value)?.slice(0, 60) ?? String(value);
  throw new UsageError(`the configuration's ${path} is ${shown}: it must be ${expected}`);
}

/** A text; numbers are taken as they are written, since ids of digits need no quotes in YAML. */
export const text: Check<string> = (value, path) =>
  typeof value === "string" || typeof value === "number" ? String(value) : wrong(path, "a text", value);

/** A whole number from 0. */
export const wholeNumber: Check<number> = (value, path) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : wrong(path, "a whole number", value);

/** True or false. */
export const flag: Check<boolean> = (value, path) =>
  typeof value === "boolean" ? value : wrong(path, "true or false", value);

/** One of some words. */
export function oneOf<T extends string>(...words: readonly T[]): Check<T> {
  return (value, path) => words.find((word) => word === value) ?? wrong(path, words.join(" or "), value);
}

/** A list. */
export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => check(item, `${path}[${index}]`))
      : wrong(path, "a list", value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names with values of one kind. */
export function mapOf<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, path) => {
    if (!isMap(value)) return wrong(path, "names with values", value);
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, check(one, `${path}.${name}`)]),
    );
  };
}

type Shape = Readonly<Record<string, Check<unknown>>>;
type Read<S extends Shape> = { readonly [K in keyof S]?: ReturnType<S[K]> };

/** A structure of known names, each of which may be left out but for the `needed`. */
export function structure<S extends Shape, N extends keyof S & string = never>(
  shape: S,
  needed: readonly N[] = [],
): Check<Read<S> & { readonly [K in N]: ReturnType<S[K]> }> {
  const names = Object.keys(shape).join(", ");
  return (value, path) => {
    if (!isMap(value)) return wrong(path, `a structure of ${names}`, value);
    for (const name of needed)
      if (value[name] === undefined) wrong(path, `complete: ${name} is missing`, value);
    const entries = Object.entries(value).map(([name, one]) => {
      const check = shape[name];
      const place = path === "" ? name : `${path}.${name}`;
      if (check === undefined)
        throw new UsageError(`the configuration has no ${place}: the names there are ${names}`);
      return [name, check(one, place)];
    });
    return Object.fromEntries(entries) as Read<S> & { readonly [K in N]: ReturnType<S[K]> };
  };
}
