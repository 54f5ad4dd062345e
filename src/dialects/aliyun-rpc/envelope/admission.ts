import type { EnvelopeSettings } from "../../kit/envelope.ts";
import type { RawRequest } from "../../kit/http.ts";
import type { AccessKey } from "../../kit/keys.ts";
import { sameText } from "../../kit/signing.ts";
import {
  accessKeyInactive,
  accessKeyNotFound,
  missing,
  nonceUsed,
  timestampExpired,
  timestampFormat,
  tokenExpired,
  tokenMismatch,
  unsupportedMethod,
} from "./refusals.ts";

/** The documented clock window; a server configured with a wider one keeps that. */
export const clockWindowMs = 15 * 60 * 1000;

/** Refuses methods other than GET and POST. */
export function checkMethod(request: RawRequest): void {
  if (request.method !== "GET" && request.method !== "POST") throw unsupportedMethod();
}

/** Refuses a time that is malformed or too far from the server's clock. */
export function checkClock(text: string, name: string, nowMs: number, clockSkewMs: number): void {
  const atMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(atMs)) throw timestampFormat(name);
  const windowMs = Math.max(clockSkewMs, clockWindowMs);
  if (Math.abs(atMs - nowMs) > windowMs) throw timestampExpired(name, nowMs, windowMs);
}

/** The key that a request names, unless it is unknown or disabled. */
export async function findKey(settings: EnvelopeSettings, id: string): Promise<AccessKey> {
  const key = await settings.keys.find(id);
  if (key === undefined) throw accessKeyNotFound();
  if (key.disabled === true) throw accessKeyInactive();
  return key;
}

/** Refuses a temporary key without its own token or past its end, and a permanent key with any token. */
export function checkToken(key: AccessKey, token: string | undefined, where: string, nowMs: number): void {
  if (key.token !== undefined && !token) throw missing("SecurityToken", where);
  if (!sameText(token ?? "", key.token ?? "")) throw tokenMismatch();
  if (key.expiresAtMs !== undefined && nowMs >= key.expiresAtMs) throw tokenExpired();
}

/** Refuses a nonce seen before; asked last, so that only who holds the secret can use one up. */
export function checkNonce(key: AccessKey, nonce: string, settings: EnvelopeSettings, nowMs: number): void {
  if (!settings.rememberNonce(key.id, nonce, nowMs)) throw nonceUsed();
}
