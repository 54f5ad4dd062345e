import { refuse } from "../../domain/fault/fault.ts";

function wholeNumber(field: string, value: string | number | undefined, fallback: number): number {
  if (value === undefined || value === "") return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    refuse({ kind: "request.malformed", field, value: String(value), expected: "a whole number" });
  }
  return number;
}

/** Reads Offset and Limit, which some actions declare as strings; newest last. */
export function pageOf(
  input: { readonly Offset?: string | number; readonly Limit?: string | number },
  bounds: { readonly fallback?: number; readonly most?: number } = {},
): { readonly offset: number; readonly limit: number } {
  const { fallback = 20, most = 100 } = bounds;
  const limit = wholeNumber("limit", input.Limit, fallback);
  if (limit < 1 || limit > most) {
    refuse({ kind: "request.out-of-range", field: "limit", value: limit, expected: `1 to ${most}` });
  }
  return { offset: wholeNumber("offset", input.Offset, 0), limit };
}
