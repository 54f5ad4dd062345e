import type { RawRequest } from "../../kit/http.ts";
import {
  invalidParameter,
  missingParameter,
  requestSizeLimitExceeded,
  signatureExpire,
  unsupportedProtocol,
} from "./refusals.ts";

const kib = 1024;

/** The documented sizes: a GET's query, a v1 form, a TC3 body. */
export const sizeLimits = {
  queryBytes: 32 * kib,
  formBytes: 1024 * kib,
  jsonBytes: 10 * 1024 * kib,
} as const;

/** Refuses methods other than GET and POST, and what is over its size; a POST's query is not read. */
export function checkShape(request: RawRequest, bodyLimitBytes: number): void {
  if (request.method === "GET") {
    const tooLong = request.query.length > sizeLimits.queryBytes;
    if (tooLong) throw requestSizeLimitExceeded("query", sizeLimits.queryBytes);
  } else if (request.method === "POST") {
    if (request.body.length > bodyLimitBytes) throw requestSizeLimitExceeded("body", bodyLimitBytes);
  } else throw unsupportedProtocol();
}

/** Narrows a common parameter that must be there. */
export function required(value: string | undefined, name: string, where: string): string {
  if (value === undefined || value === "") throw missingParameter(name, where);
  return value;
}

/** The timestamp in milliseconds, once it is known to be near the server's clock. */
export function checkClock(timestamp: string, nowMs: number, windowMs: number): number {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw invalidParameter(
      "The value type of parameter `Timestamp` is not valid, input type should be `integer`.",
      "参数 `Timestamp` 取值类型错误，应为整数（UNIX 时间戳，秒）。",
    );
  }
  const atMs = Number(timestamp) * 1000;
  if (Math.abs(atMs - nowMs) > windowMs) throw signatureExpire(timestamp, nowMs, windowMs);
  return atMs;
}
