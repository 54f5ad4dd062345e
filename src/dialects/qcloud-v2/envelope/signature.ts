import type { RawRequest } from "../../kit/http.ts";
import {
  headerOf,
  hmac,
  hostForms,
  keyObjectOf,
  sameText,
  signedTexts,
  type Pair,
} from "../../kit/signing.ts";
import { authFailure } from "./refusals.ts";

function parameterLists(request: RawRequest, pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const signed = pairs.filter(([name]) => name !== "Signature");
  if (request.method !== "POST" || !signed.some(([, value]) => value.startsWith("@"))) return [signed];
  // Every v2 SDK takes such a POST value for a file name and leaves it unsigned, so nothing protects it on
  // the way; this branch is for them alone, and a client that does sign the value is answered by the first.
  return [signed, signed.filter(([, value]) => !value.startsWith("@"))];
}

function* stringsToSign(request: RawRequest, pairs: readonly Pair[]): Generator<string> {
  const path = request.path;
  const paths = path.endsWith("/") ? [path, path.slice(0, -1)] : [path];
  for (const list of parameterLists(request, pairs)) {
    for (const text of signedTexts(list)) {
      for (const host of hostForms(headerOf(request, "host") ?? "")) {
        for (const spelt of paths) yield `${request.method}${host}${spelt}?${text}`;
      }
    }
  }
}

/** The parts of a request that its signature is checked with. */
export interface Signed {
  readonly signature: string;
  readonly method: string | undefined;
  readonly secret: string;
}

/** Refuses a request whose signature none of the known clients would have made. */
export function checkSignature(request: RawRequest, pairs: readonly Pair[], signed: Signed): void {
  const algorithm = signed.method === "HmacSHA256" ? "sha256" : "sha1";
  const key = keyObjectOf(signed.secret);
  for (const text of stringsToSign(request, pairs)) {
    if (sameText(hmac(algorithm, key, text, "base64"), signed.signature)) return;
  }
  throw authFailure();
}
