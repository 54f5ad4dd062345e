import type { OwnedRow } from "../row.ts";

/** A client token that was honoured, with the answer it got. */
export interface IdempotencyRecord extends OwnedRow {
  readonly operation: string;
  readonly token: string;
  /** A hash of the request's parameters. */
  readonly fingerprint: string;
  readonly requestId: string;
  readonly answer: string;
  readonly expiresAtMs: number;
}
