import { refuse } from "../../../domain/fault/fault.ts";
import { readPageToken, writePageToken } from "../../kit/page-token.ts";

/** The part of a query that asks for one page. */
export interface PagePart {
  readonly offset: number;
  readonly limit: number;
}

/** A page asked for by number. */
export interface NumberedPage {
  readonly part: PagePart;
  /** What the answer repeats. */
  readonly echo: { readonly PageNumber: number; readonly PageSize: number };
}

function requireWithin(field: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  return refuse({ kind: "request.out-of-range", field, value, expected: `${least} to ${most}` });
}

/** Reads PageNumber, from 1, and PageSize; a page beyond the last is empty. */
export function pageOf(
  input: { readonly PageNumber?: number; readonly PageSize?: number },
  bounds: { readonly fallback?: number; readonly most?: number } = {},
): NumberedPage {
  const { fallback = 10, most = 50 } = bounds;
  const PageNumber = requireWithin("pageNumber", input.PageNumber ?? 1, 1, 1_000_000);
  const PageSize = requireWithin("pageSize", input.PageSize ?? fallback, 1, most);
  return {
    part: { offset: (PageNumber - 1) * PageSize, limit: PageSize },
    echo: { PageNumber, PageSize },
  };
}

/** A page asked for by token. */
export interface TokenPage {
  readonly part: PagePart;
  readonly MaxResults: number;
  /** The token of the page after this one; empty after the last. */
  readonly next: (total: number) => string;
}

/** How many results a page by token may have; `clamps` takes a number outside to the nearest end. */
export interface TokenBounds {
  readonly fallback?: number;
  readonly least?: number;
  readonly most?: number;
  readonly clamps?: boolean;
}

function offsetIn(token: string | undefined): number {
  if (token === undefined || token === "") return 0;
  const expected = "the NextToken of an earlier answer";
  const read = readPageToken(token);
  return read?.offset ?? refuse({ kind: "request.malformed", field: "nextToken", value: token, expected });
}

/** Reads NextToken and MaxResults; tokens are opaque to callers and never expire. */
export function tokenPageOf(
  input: { readonly NextToken?: string; readonly MaxResults?: number },
  bounds: TokenBounds = {},
): TokenPage {
  const { fallback = 20, least = 1, most = 100, clamps = false } = bounds;
  const asked = input.MaxResults ?? fallback;
  const limit = clamps
    ? Math.min(Math.max(asked, least), most)
    : requireWithin("maxResults", asked, least, most);
  const offset = offsetIn(input.NextToken);
  return {
    part: { offset, limit },
    MaxResults: limit,
    next(total) {
      const end = offset + limit;
      return end < total ? writePageToken({ offset: end, givenAtMs: 0 }) : "";
    },
  };
}
