import type { RawRequest } from "../../kit/http.ts";
import type { AccessKey, KeyRing } from "../../kit/keys.ts";
import { sameText } from "../../kit/signing.ts";
import {
  invalidParameter,
  outsideClockWindow,
  secretIdNotFound,
  tokenFailure,
  unsupportedProtocol,
} from "./refusals.ts";

/** The signing page says two hours, the error page five minutes: the wider refuses no client that worked. */
export const clockWindowMs = 2 * 60 * 60 * 1000;

/** Sizes are not documented for v2; these are those of API 3.0's signature v1. */
export const sizeLimits = { queryBytes: 32 * 1024, formBytes: 1024 * 1024 } as const;

/** The text that parameters are read from: GET reads its query only, POST its form only. */
export function readSource(request: RawRequest): string {
  if (request.method !== "GET" && request.method !== "POST") throw unsupportedProtocol();
  const isPost = request.method === "POST";
  const limit = isPost ? sizeLimits.formBytes : sizeLimits.queryBytes;
  const source = isPost ? request.body : request.query;
  if (source.length <= limit) return source.toString();
  throw invalidParameter(
    `The request is larger than the limit of ${limit} bytes.`,
    `请求大小超过上限 ${limit} 字节。`,
  );
}

/** Refuses a timestamp that is no number or that is too far from the server's clock. */
export function checkClock(timestamp: string, nowMs: number, windowMs: number): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw invalidParameter("Timestamp must be in UNIX seconds.", "Timestamp 必须为 UNIX 时间戳（秒）。");
  }
  if (Math.abs(Number(timestamp) * 1000 - nowMs) > windowMs) {
    throw outsideClockWindow(timestamp, nowMs, windowMs);
  }
}

/** The key that a request names. */
export async function findKey(ring: KeyRing, id: string): Promise<AccessKey> {
  const key = await ring.find(id);
  if (key === undefined || key.disabled === true) throw secretIdNotFound();
  return key;
}

/** Refuses a temporary key without its own token or past its end, and a permanent key with any token. */
export function checkToken(key: AccessKey, token: string | undefined, nowMs: number): void {
  if (!sameText(token ?? "", key.token ?? "")) {
    throw tokenFailure("The Token does not belong to this SecretId.", "Token 与 SecretId 不匹配。");
  }
  if (key.expiresAtMs !== undefined && nowMs >= key.expiresAtMs) {
    throw tokenFailure(
      "The Token has expired: ask for new temporary keys.",
      "Token 已过期，请重新获取临时密钥。",
    );
  }
}
