import { randomUUID } from "node:crypto";

/**
 * A UUID of version 7: it begins with the time, so that what was asked at one time lies side by side in
 * indexes and in logs.
 */
export function newRequestId(nowMs: number): string {
  const time = Math.max(0, nowMs).toString(16).padStart(12, "0").slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
