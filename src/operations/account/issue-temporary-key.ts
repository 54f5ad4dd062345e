import { createHmac } from "node:crypto";
import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";

const dayMs = 24 * 3600 * 1000;
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** What a temporary key is to be: for whom, how long, and how a vendor's keys look. */
export interface IssueTemporaryKey {
  readonly principal: JsonObject;
  readonly lifetimeMs: number;
  readonly idPrefix: string;
  readonly idLength: number;
}

/** A key that works until it expires, together with its token. */
export interface IssuedKey {
  readonly id: string;
  readonly secret: string;
  readonly token: string;
  readonly expiresAtMs: number;
}

// Hashed from one draw: an id or a token, which get into logs, must not tell how the secret was drawn.
function textFrom(root: Uint8Array, part: string, length: number): string {
  let text = "";
  for (let block = 0; text.length < length; block += 1) {
    for (const byte of createHmac("sha512", root).update(`${part}/${block}`).digest()) {
      // 248 is the last multiple of 62: bytes beyond it would favour the first letters.
      if (byte < 248 && text.length < length) text += letters.charAt(byte % letters.length);
    }
  }
  return text;
}

/** Makes a temporary key; keys that have been expired for a day are forgotten. */
export const issueTemporaryKey = writeOperation(
  "account/issue-temporary-key",
  async (work, { principal, lifetimeMs, idPrefix, idLength }: IssueTemporaryKey): Promise<IssuedKey> => {
    const { nowMs } = work.call;
    await work.tx.remove("temporaryKey", { expiresAtMs: { below: nowMs - dayMs } });
    const root = work.random.bytes(32);
    const key = {
      id: idPrefix + textFrom(root, "id", idLength),
      secret: textFrom(root, "secret", 44),
      token: textFrom(root, "token", 128),
      expiresAtMs: nowMs + lifetimeMs,
    };
    await work.tx.insert("temporaryKey", [{ ...key, principal }]);
    return key;
  },
);
