import { hash } from "node:crypto";
import type { Envelope, EnvelopeSettings, OpenedCall } from "../../kit/envelope.ts";
import { unflattenPairs } from "../../kit/flat-parameters.ts";
import type { RawRequest } from "../../kit/http.ts";
import { receivedAs } from "../../kit/received.ts";
import { headerOf, hmac, hostForms, keyObjectOf, sameText, type Pair } from "../../kit/signing.ts";
import { isAcs3, readAuthorization, type Acs3Authorization } from "./acs3-authorization.ts";
import { checkClock, checkMethod, checkNonce, checkToken, findKey } from "./admission.ts";
import { readForm, readQuery } from "./parameters.ts";
import { canonicalQuery } from "./percent.ts";
import { acs3Mismatch, incompleteSignature, missing } from "./refusals.ts";

function required(request: RawRequest, header: string, name: string): string {
  const value = headerOf(request, header);
  if (value === undefined || value === "") throw missing(name, `the header ${header}`);
  return value;
}

function nonceOf(request: RawRequest): string {
  const nonce = headerOf(request, "x-acs-signature-nonce");
  if (nonce) return nonce;
  throw incompleteSignature(
    "The request signature is incomplete: the header x-acs-signature-nonce is missing.",
    "签名不完整：缺少请求头 x-acs-signature-nonce。",
  );
}

function headerBlock(request: RawRequest, names: readonly string[], host: string): string {
  const lines = names.map((name) => `${name}:${name === "host" ? host : (headerOf(request, name) ?? "")}\n`);
  return lines.join("");
}

function checkSignature(
  request: RawRequest,
  query: readonly Pair[],
  authorization: Acs3Authorization,
  secret: string,
): void {
  const { signedNames, signature } = authorization;
  // The body's own hash, not the header's: a body that was changed on the way must not verify.
  const payloadHash = hash("sha256", request.body, "hex");
  const tail = `\n${signedNames.join(";")}\n${payloadHash}`;
  const head = `${request.method}\n${request.path || "/"}\n${canonicalQuery(query)}\n`;
  const key = keyObjectOf(secret);
  let usual: string | undefined;
  for (const host of hostForms(headerOf(request, "host") ?? "")) {
    const canonical = head + headerBlock(request, signedNames, host) + tail;
    const text = `ACS3-HMAC-SHA256\n${hash("sha256", canonical, "hex")}`;
    usual ??= text;
    const held = sameText(hmac("sha256", key, text, "hex"), signature);
    if (held && headerOf(request, "x-acs-content-sha256") === payloadHash) return;
  }
  throw acs3Mismatch(usual ?? "");
}

function checkBodyHash(request: RawRequest): void {
  if (headerOf(request, "x-acs-content-sha256")) return;
  throw incompleteSignature(
    "The request signature is incomplete: the header x-acs-content-sha256 is missing.",
    "签名不完整：缺少请求头 x-acs-content-sha256。",
  );
}

async function open(request: RawRequest, settings: EnvelopeSettings): Promise<OpenedCall> {
  checkMethod(request);
  const action = required(request, "x-acs-action", "Action");
  const version = required(request, "x-acs-version", "Version");
  const date = required(request, "x-acs-date", "Timestamp");
  const nonce = nonceOf(request);
  checkBodyHash(request);
  const authorization = readAuthorization(request);
  const now = request.receivedAtMs;
  checkClock(date, "x-acs-date", now, settings.clockSkewMs);
  const key = await findKey(settings, authorization.keyId);
  const query = readQuery(request);
  checkSignature(request, query, authorization, key.secret);
  checkToken(key, headerOf(request, "x-acs-security-token"), "the header x-acs-security-token", now);
  const pairs = [...query, ...readForm(request)];
  const parameters = unflattenPairs(pairs);
  checkNonce(key, nonce, settings, now);
  return {
    action,
    version,
    region: new Map(pairs).get("RegionId") || undefined,
    language: "en-US",
    parameters,
    typed: false,
    key,
    format: "json",
    ...receivedAs(request),
  };
}

/** ACS3-HMAC-SHA256: the signature in the Authorization header, parameters in the query or a form. */
export const acs3Envelope: Envelope = { name: "acs3", claims: isAcs3, open };
