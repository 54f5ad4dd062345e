import { createHash, timingSafeEqual } from "node:crypto";
import type { RawRequest } from "../dialects/kit/http.ts";

const loopbackHost = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/i;
const loopbackPeer = /^(?:::ffff:)?127\.|^::1$/i;

function isFromHere({ headers }: RawRequest, peer: string): boolean {
  // A proxy on this machine speaks for others.
  const relayed = headers["x-forwarded-for"] !== undefined || headers["forwarded"] !== undefined;
  return !relayed && loopbackPeer.test(peer) && loopbackHost.test(headers["host"] ?? "");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function bears({ headers }: RawRequest, token: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(headers["authorization"] ?? "") ?? [];
  return token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/**
 * Whether a request comes from who runs the server: from this machine, or with the operator's token. Never
 * from a web page, which cannot leave out Origin, nor name us as the Host.
 */
export function isOperator(request: RawRequest, peer: string, token: string | undefined): boolean {
  if (request.headers["origin"] !== undefined) return false;
  return bears(request, token) || isFromHere(request, peer);
}
