import { refuse } from "../../domain/fault/fault.ts";
import { readPageToken, writePageToken } from "../kit/page-token.ts";

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

/** How long the vendor honours a page's token. */
const tokenLifetimeMs = 24 * 3600 * 1000;

/** One page of a list that may be asked for by number or by token. */
export interface TokenPage {
  readonly offset: number;
  readonly limit: number;
  /** The token of the page after this one; empty after the last, and where no tokens were asked for. */
  readonly next: (total: number) => string;
}

function offsetOf(token: string | undefined, nowMs: number): number {
  if (token === undefined || token === "") return 0;
  const read = readPageToken(token);
  if (read !== undefined && nowMs - read.givenAtMs <= tokenLifetimeMs) return read.offset;
  const expected = "the NextToken of an answer of the last 24 hours";
  return refuse({ kind: "request.malformed", field: "nextToken", value: token, expected });
}

/** Reads MaxResults and NextToken, or Offset and Limit where neither is sent. */
export function tokenPageOf(
  input: {
    readonly MaxResults?: number;
    readonly NextToken?: string;
    readonly Offset?: string | number;
    readonly Limit?: string | number;
  },
  nowMs: number,
): TokenPage {
  if (input.MaxResults === undefined && input.NextToken === undefined) {
    return { ...pageOf(input), next: () => "" };
  }
  const limit = input.MaxResults ?? 20;
  if (limit < 1 || limit > 100) {
    refuse({ kind: "request.out-of-range", field: "maxResults", value: limit, expected: "1 to 100" });
  }
  const offset = offsetOf(input.NextToken, nowMs);
  return {
    offset,
    limit,
    next: (total) =>
      offset + limit < total ? writePageToken({ offset: offset + limit, givenAtMs: nowMs }) : "",
  };
}
