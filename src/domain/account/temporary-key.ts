import type { JsonObject } from "../json.ts";
import type { Row } from "../row.ts";

/** A key that expires, made by assuming a role or federating a user. */
export interface TemporaryKey extends Row {
  readonly id: string;
  readonly secret: string;
  readonly token: string;
  readonly principal: JsonObject;
  readonly expiresAtMs: number;
}
