import type { Envelope, EnvelopeSettings, OpenedCall } from "../../kit/envelope.ts";
import { readFlat, unflattenPairs } from "../../kit/flat-parameters.ts";
import { mediaType, type RawRequest } from "../../kit/http.ts";
import {
  headerOf,
  hmac,
  hostForms,
  keyObjectOf,
  mentions,
  sameText,
  signedTexts,
  type Pair,
} from "../../kit/signing.ts";
import { receivedAs } from "../../kit/received.ts";
import { checkClock, checkShape, required, sizeLimits } from "./admission.ts";
import { checkToken, usable } from "./credentials.ts";
import { languageOf } from "./language.ts";
import { signatureFailure } from "./refusals.ts";

const commonNames: ReadonlySet<string> = new Set(
  (
    "Action Version Region Timestamp Nonce SecretId " +
    "Signature SignatureMethod Token Language RequestClient"
  ).split(" "),
);

function sourceOf(request: RawRequest): string | Buffer {
  if (request.method !== "POST") return request.query;
  const type = mediaType(request);
  return type === "" || type === "application/x-www-form-urlencoded" ? request.body : "";
}

function claims(request: RawRequest): boolean {
  if (/^\/v2\/index\.php\/?$/.test(request.path) || headerOf(request, "x-tc-action") !== undefined)
    return false;
  const source = sourceOf(request);
  return mentions(source, "SecretId") && (mentions(source, "Signature") || mentions(source, "Nonce"));
}

function* stringsToSign(request: RawRequest, pairs: readonly Pair[]): Generator<string> {
  const signed = pairs.filter(([name]) => name !== "Signature");
  const withoutEmpty = signed.filter(([, value]) => value !== "");
  // The Go SDK sends empty values, `Region=` above all, but leaves them out of what it signs.
  const lists = withoutEmpty.length === signed.length ? [signed] : [signed, withoutEmpty];
  const paths = request.path === "/" ? ["/"] : ["/", request.path];
  for (const list of lists) {
    for (const text of signedTexts(list)) {
      for (const host of hostForms(headerOf(request, "host") ?? "")) {
        for (const path of paths) yield `${request.method}${host}${path}?${text}`;
      }
    }
  }
}

function checkSignature(
  request: RawRequest,
  pairs: readonly Pair[],
  common: ReadonlyMap<string, string>,
  secret: string,
): void {
  // Ruby's encoder ends the signature with a newline; a `+` that was sent raw has become a space.
  const signature = (common.get("Signature") ?? "").trim().replaceAll(" ", "+");
  const algorithm = common.get("SignatureMethod") === "HmacSHA256" ? "sha256" : "sha1";
  for (const text of stringsToSign(request, pairs)) {
    if (sameText(hmac(algorithm, keyObjectOf(secret), text, "base64"), signature)) return;
  }
  throw signatureFailure();
}

async function open(request: RawRequest, settings: EnvelopeSettings): Promise<OpenedCall> {
  checkShape(request, sizeLimits.formBytes);
  const pairs = readFlat(sourceOf(request).toString());
  const common = new Map(pairs);
  const take = (name: string): string => required(common.get(name), name, `the parameter ${name}`);
  const [action, version, timestamp] = [take("Action"), take("Version"), take("Timestamp")];
  const keyId = take("SecretId");
  for (const name of ["Nonce", "Signature"]) take(name);
  checkClock(timestamp, request.receivedAtMs, settings.clockSkewMs);
  const key = usable(await settings.keys.find(keyId));
  checkSignature(request, pairs, common, key.secret);
  checkToken(key, common.get("Token"), request.receivedAtMs);
  return {
    action,
    version,
    region: common.get("Region") || undefined,
    language: languageOf(common.get("Language")),
    parameters: unflattenPairs(pairs.filter(([name]) => !commonNames.has(name))),
    typed: false,
    key,
    format: "json",
    ...receivedAs(request),
  };
}

/** Signature v1 of API 3.0: HmacSHA1 or HmacSHA256 among the parameters of a query or a form. */
export const hmacEnvelope: Envelope = { name: "hmac", claims, open };
