import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tree/tree.ts";
import type { SeedLedger } from "./ledger.ts";

interface Field {
  readonly name: string;
  readonly type: string;
}

interface Service {
  readonly actions: Readonly<Record<string, Action>>;
  readonly objects: Readonly<Record<string, readonly Field[]>>;
}

interface Action {
  readonly in: readonly Field[];
  readonly out: readonly Field[];
  readonly errors: readonly string[] | Readonly<Record<string, readonly string[]>>;
  readonly errorsIntl?: readonly string[];
}

/** What a contract promises of one action. */
export interface Promised {
  readonly parameters: readonly string[];
  /** With the fields of structures, as `Outer.Inner`. */
  readonly outputs: readonly string[];
  readonly errors: readonly string[];
}

function deepNames(fields: readonly Field[], { objects }: Service): string[] {
  return fields.flatMap(({ name, type }) => {
    const inner = objects[type.replace(/\[\]$/, "")] ?? [];
    return [name, ...deepNames(inner, { actions: {}, objects }).map((one) => `${name}.${one}`)];
  });
}

/** Reads what a dialect's contract promises of an action. */
export function promisedBy({ dialect, service, action }: SeedLedger["call"]): Promised {
  const text = readFileSync(join(root, "contracts", `${dialect}.json`), "utf8");
  const { services } = JSON.parse(text) as { services: Readonly<Record<string, Service>> };
  const home = services[service];
  const found = home?.actions[action];
  if (home === undefined || found === undefined) throw new Error(`no contract has ${service} ${action}`);
  return {
    parameters: found.in.map(({ name }) => name),
    outputs: deepNames(found.out, home),
    errors: [...Object.values(found.errors).flat(), ...(found.errorsIntl ?? [])],
  };
}
