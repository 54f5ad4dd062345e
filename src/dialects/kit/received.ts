import type { OpenedCall } from "./envelope.ts";
import type { RawRequest } from "./http.ts";
import { hostLabel } from "./signing.ts";

/** What an opened call keeps of its request, however that was signed. */
export function receivedAs({
  headers,
  requestId,
  receivedAtMs,
}: RawRequest): Pick<OpenedCall, "host" | "hostLabel" | "requestId" | "receivedAtMs"> {
  const host = headers["host"] ?? "";
  return { host, hostLabel: hostLabel(host), requestId, receivedAtMs };
}
