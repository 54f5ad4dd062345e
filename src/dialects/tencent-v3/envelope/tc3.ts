import { hash } from "node:crypto";
import type { Envelope, EnvelopeSettings, OpenedCall, Parameters } from "../../kit/envelope.ts";
import { readFlat, unflattenPairs } from "../../kit/flat-parameters.ts";
import type { RawRequest } from "../../kit/http.ts";
import type { AccessKey } from "../../kit/keys.ts";
import { headerOf, hmac, sameText } from "../../kit/signing.ts";
import { receivedAs } from "../../kit/received.ts";
import { checkClock, checkShape, required, sizeLimits } from "./admission.ts";
import { readAuthorization, signedNames, type Tc3Authorization } from "./authorization.ts";
import { readJsonBody } from "./body.ts";
import { canonicalRequests } from "./canonical.ts";
import { checkToken, usable } from "./credentials.ts";
import { derivedKey } from "./derived-key.ts";
import { languageOf } from "./language.ts";
import { scopeDateMismatch, signatureFailure } from "./refusals.ts";

function claims(request: RawRequest): boolean {
  const authorization = headerOf(request, "authorization");
  return (
    authorization?.startsWith("TC3-HMAC-SHA256") === true || headerOf(request, "x-tc-action") !== undefined
  );
}

const dayMs = 86_400_000;
let formattedDay = { number: 0, text: "1970-01-01" };

/** The UTC date; kept, because requests come from the same day and formatting it is 7 % of a verification. */
function utcDate(atMs: number): string {
  const number = Math.floor(atMs / dayMs);
  if (number !== formattedDay.number)
    formattedDay = { number, text: new Date(atMs).toISOString().slice(0, 10) };
  return formattedDay.text;
}

function checkScopeDate(authorization: Tc3Authorization, atMs: number): void {
  const expected = utcDate(atMs);
  if (authorization.date !== expected) throw scopeDateMismatch(authorization.date, expected);
}

function checkSignature(
  request: RawRequest,
  authorization: Tc3Authorization,
  timestamp: string,
  key: AccessKey,
): void {
  const { date, service, signature } = authorization;
  const names = signedNames(authorization);
  const signing = derivedKey(key.secret, date, service);
  const head = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n`;
  for (const canonical of canonicalRequests(request, names)) {
    const made = hmac("sha256", signing.key, head + hash("sha256", canonical, "hex"), "hex");
    if (sameText(made, signature)) return signing.proved();
  }
  throw signatureFailure();
}

async function authenticate(
  request: RawRequest,
  timestamp: string,
  settings: EnvelopeSettings,
): Promise<AccessKey> {
  const authorization = readAuthorization(headerOf(request, "authorization"));
  const atMs = checkClock(timestamp, request.receivedAtMs, settings.clockSkewMs);
  checkScopeDate(authorization, atMs);
  const key = usable(await settings.keys.find(authorization.keyId));
  checkSignature(request, authorization, timestamp, key);
  checkToken(key, headerOf(request, "x-tc-token"), request.receivedAtMs);
  return key;
}

function readParameters(request: RawRequest): Parameters {
  return request.method === "POST" ? readJsonBody(request) : unflattenPairs(readFlat(request.query));
}

async function open(request: RawRequest, settings: EnvelopeSettings): Promise<OpenedCall> {
  checkShape(request, sizeLimits.jsonBytes);
  const action = required(headerOf(request, "x-tc-action"), "Action", "the header X-TC-Action");
  const version = required(headerOf(request, "x-tc-version"), "Version", "the header X-TC-Version");
  const timestamp = required(headerOf(request, "x-tc-timestamp"), "Timestamp", "the header X-TC-Timestamp");
  const key = await authenticate(request, timestamp, settings);
  return {
    action,
    version,
    region: headerOf(request, "x-tc-region") || undefined,
    language: languageOf(headerOf(request, "x-tc-language")),
    parameters: readParameters(request),
    typed: request.method === "POST",
    key,
    format: "json",
    ...receivedAs(request),
  };
}

/** TC3-HMAC-SHA256: the signature in the Authorization header, parameters in a JSON body or a query. */
export const tc3Envelope: Envelope = { name: "tc3", claims, open };
