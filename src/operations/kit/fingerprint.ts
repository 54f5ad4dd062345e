import { createHash } from "node:crypto";

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]),
  );
}

/** A short text that is the same for the same parameters, whatever their order. */
export function fingerprintOf(input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(input) ?? null))
    .digest("base64url");
}
