import type { WriteOperation } from "../kit/operation.ts";

const loaded = new Map<string, WriteOperation<unknown, unknown>>();

function isNamed(value: unknown, name: string): value is WriteOperation<unknown, unknown> {
  return typeof value === "object" && value !== null && (value as { name?: unknown }).name === name;
}

/** Finds a change by its name: the file of that path below operations/, the export that bears it. */
export async function loadWriteOperation(name: string): Promise<WriteOperation<unknown, unknown>> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const module = (await import(new URL(`../${name}.js`, import.meta.url).href)) as Record<string, unknown>;
  const operation = Object.values(module).find((value) => isNamed(value, name));
  if (operation === undefined) throw new Error(`operations/${name} exports no operation of that name`);
  loaded.set(name, operation);
  return operation;
}
