import type { Envelope, EnvelopeSettings, OpenedCall } from "../../kit/envelope.ts";
import { readFlat, unflattenPairs } from "../../kit/flat-parameters.ts";
import type { RawRequest } from "../../kit/http.ts";
import { receivedAs } from "../../kit/received.ts";
import { checkClock, checkToken, clockWindowMs, findKey, readSource } from "./admission.ts";
import { missingParameter } from "./refusals.ts";
import { checkSignature } from "./signature.ts";

const commonNames: ReadonlySet<string> = new Set(
  (
    "Action Version Region Timestamp Nonce SecretId " +
    "Signature SignatureMethod Token RequestClient RequestSource"
  ).split(" "),
);

function claims(request: RawRequest): boolean {
  return request.path === "/v2/index.php" || request.path === "/v2/index.php/";
}

type Common = ReadonlyMap<string, string>;

function take(common: Common, name: string): string {
  const value = common.get(name);
  if (value === undefined || value === "") throw missingParameter(name);
  return value;
}

async function open(request: RawRequest, settings: EnvelopeSettings): Promise<OpenedCall> {
  const pairs = readFlat(readSource(request));
  const common: Common = new Map(pairs);
  const [action, timestamp] = [take(common, "Action"), take(common, "Timestamp")];
  // Required and not remembered: npm's SDK draws it from 65,536, so a hundred honest calls within one second
  // would now and then be refused as one another's replays.
  take(common, "Nonce");
  const [keyId, sent] = [take(common, "SecretId"), take(common, "Signature")];
  const now = request.receivedAtMs;
  checkClock(timestamp, now, Math.max(settings.clockSkewMs, clockWindowMs));
  const key = await findKey(settings.keys, keyId);
  // A `+` that was sent raw has become a space, and Ruby and Python encoders may end in a newline.
  const signature = sent.trim().replaceAll(" ", "+");
  checkSignature(request, pairs, { signature, method: common.get("SignatureMethod"), secret: key.secret });
  checkToken(key, common.get("Token"), now);
  return {
    action,
    version: common.get("Version") ?? "",
    region: common.get("Region") || undefined,
    language: "en-US",
    parameters: unflattenPairs(pairs.filter(([name]) => !commonNames.has(name))),
    typed: false,
    key,
    format: "json",
    ...receivedAs(request),
  };
}

/** The legacy `/v2/index.php`: HmacSHA1 or HmacSHA256 among the parameters of a query or a form. */
export const v2Envelope: Envelope = { name: "v2", claims, open };
