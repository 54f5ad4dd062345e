import type { Envelope, EnvelopeSettings, OpenedCall } from "../../kit/envelope.ts";
import { unflattenPairs } from "../../kit/flat-parameters.ts";
import { mediaType, type RawRequest } from "../../kit/http.ts";
import { receivedAs } from "../../kit/received.ts";
import { hmac, keyObjectOf, mentions, readPairs, sameText, type Pair } from "../../kit/signing.ts";
import { isAcs3 } from "./acs3-authorization.ts";
import { checkClock, checkMethod, checkNonce, checkToken, findKey } from "./admission.ts";
import { readForm, readQuery } from "./parameters.ts";
import { canonicalQuery, percentEncode } from "./percent.ts";
import {
  incompleteSignature,
  invalidFormat,
  invalidParameter,
  invalidSignatureMethod,
  missing,
  rpcMismatch,
} from "./refusals.ts";

const commonNames: ReadonlySet<string> = new Set(
  (
    "Action Version Format AccessKeyId Signature SignatureMethod " +
    "SignatureVersion SignatureNonce SignatureType Timestamp SecurityToken"
  ).split(" "),
);

type Common = ReadonlyMap<string, string>;

function formOf(request: RawRequest): string | Buffer {
  const type = mediaType(request);
  return type === "" || type === "application/x-www-form-urlencoded" ? request.body : "";
}

function claims(request: RawRequest): boolean {
  if (isAcs3(request)) return false;
  const form = formOf(request);
  return ["AccessKeyId", "SignatureNonce", "SignatureVersion"].some(
    (name) => mentions(request.query, name) || mentions(form, name),
  );
}

function takeFormat(common: Common): "json" | "xml" {
  const format = (common.get("Format") || "XML").toLowerCase();
  if (format !== "json" && format !== "xml") throw invalidFormat();
  return format;
}

/** The format to refuse a request in, before anything in it has been verified. */
export function requestFormat(request: RawRequest): "json" | "xml" {
  if (isAcs3(request)) return "json";
  const wanted = [request.query, formOf(request)]
    .filter((source) => mentions(source, "Format"))
    .map((source) => new Map(readPairs(source.toString()) ?? []).get("Format"));
  return wanted[0]?.toLowerCase() === "json" ? "json" : "xml";
}

function take(common: Common, name: string): string {
  const value = common.get(name);
  if (value === undefined || value === "") throw missing(name, `the parameter ${name}`);
  return value;
}

function takeSignaturePart(common: Common, name: string): string {
  const value = common.get(name);
  if (value !== undefined && value !== "") return value;
  throw incompleteSignature(
    `The request signature is incomplete: ${name} is missing.`,
    `签名不完整：缺少 ${name}。`,
  );
}

interface Signed {
  readonly signature: string;
  readonly nonce: string;
}

function takeSignature(common: Common): Signed {
  const method = takeSignaturePart(common, "SignatureMethod");
  const version = takeSignaturePart(common, "SignatureVersion");
  const nonce = takeSignaturePart(common, "SignatureNonce");
  const signature = takeSignaturePart(common, "Signature").trim().replaceAll(" ", "+");
  if (method.toUpperCase() !== "HMAC-SHA1" || common.get("SignatureType"))
    throw invalidSignatureMethod("HMAC-SHA1");
  if (version !== "1.0")
    throw invalidParameter("SignatureVersion must be 1.0.", "SignatureVersion 必须为 1.0。");
  return { signature, nonce };
}

function checkSignature(method: string, pairs: readonly Pair[], signature: string, secret: string): void {
  const canonical = canonicalQuery(pairs.filter(([name]) => name !== "Signature"));
  const text = `${method}&%2F&${percentEncode(canonical)}`;
  if (!sameText(hmac("sha1", keyObjectOf(`${secret}&`), text, "base64"), signature)) throw rpcMismatch(text);
}

async function open(request: RawRequest, settings: EnvelopeSettings): Promise<OpenedCall> {
  checkMethod(request);
  const pairs = [...readQuery(request), ...readForm(request)];
  const common: Common = new Map(pairs);
  const format = takeFormat(common);
  const [action, version] = [take(common, "Action"), take(common, "Version")];
  const [keyId, timestamp] = [take(common, "AccessKeyId"), take(common, "Timestamp")];
  const { signature, nonce } = takeSignature(common);
  const now = request.receivedAtMs;
  checkClock(timestamp, "Timestamp", now, settings.clockSkewMs);
  const key = await findKey(settings, keyId);
  checkSignature(request.method, pairs, signature, key.secret);
  checkToken(key, common.get("SecurityToken"), "the parameter SecurityToken", now);
  const parameters = unflattenPairs(pairs.filter(([name]) => !commonNames.has(name)));
  checkNonce(key, nonce, settings, now);
  return {
    action,
    version,
    region: common.get("RegionId") || undefined,
    language: "en-US",
    parameters,
    typed: false,
    key,
    format,
    ...receivedAs(request),
  };
}

/** Alibaba's RPC signature 1.0: HMAC-SHA1 over parameters that may be in the query, the form, or both. */
export const rpcEnvelope: Envelope = { name: "aliyun-rpc", claims, open };
