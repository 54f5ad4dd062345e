import { refuse } from "../../../domain/fault/fault.ts";

/** A page of the tag service that is asked for by token. */
export interface TokenPage {
  readonly offset: number;
  readonly limit: number;
  /** The token of the page after this one; empty after the last. */
  readonly next: (total: number) => string;
}

/** Reads PaginationToken and MaxResults. */
export function tokenPageOf(
  input: { readonly PaginationToken?: string; readonly MaxResults?: number },
  most: number,
): TokenPage {
  const { PaginationToken: token = "", MaxResults: limit = 50 } = input;
  if (limit < 1 || limit > most) {
    refuse({ kind: "request.out-of-range", field: "maxResults", value: limit, expected: `1 to ${most}` });
  }
  const digits = token === "" ? "0" : Buffer.from(token, "base64url").toString("latin1");
  if (!/^\d{1,9}$/.test(digits)) {
    const expected = "the PaginationToken of an earlier answer";
    refuse({ kind: "request.malformed", field: "paginationToken", value: token, expected });
  }
  const offset = Number(digits);
  return {
    offset,
    limit,
    next: (total) =>
      offset + limit < total ? Buffer.from(String(offset + limit), "latin1").toString("base64url") : "",
  };
}
