import { createHash, createHmac } from "node:crypto";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";
import { publishedSecret, requestOf } from "../signing/requests.ts";

const sha256 = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");
const mac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** How a client signs TC3; what is left out is what the documentation shows. */
export interface Tc3Parts {
  readonly method?: string;
  readonly path?: string;
  readonly signedPath?: string;
  readonly query?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers as signed where they differ from what is sent. */
  readonly signedAs?: Readonly<Record<string, string>>;
  readonly signedNames?: readonly string[];
  readonly service?: string;
  readonly secret?: string;
  readonly keyId?: string;
  readonly timestamp?: number;
  readonly date?: string;
  readonly payload?: string;
}

/** The documentation's request body. */
export const documentedBody =
  '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}';

/** The canonical request, as the documentation builds it. */
export function canonicalOf(parts: Tc3Parts, headers: Readonly<Record<string, string>>): string {
  const names = parts.signedNames ?? ["content-type", "host"];
  const method = parts.method ?? "POST";
  const body = method === "GET" ? "" : (parts.body ?? documentedBody);
  const lines = names.map((name) => `${name}:${parts.signedAs?.[name] ?? headers[name] ?? ""}\n`);
  const path = parts.signedPath ?? "/";
  const query = method === "GET" ? (parts.query ?? "") : "";
  return [method, path, query, lines.join(""), names.join(";"), sha256(parts.payload ?? body)].join("\n");
}

/** The hash of the canonical request of these parts. */
export function canonicalHash(parts: Tc3Parts): string {
  return sha256(canonicalOf(parts, headersOf(parts)));
}

function headersOf(parts: Tc3Parts): Record<string, string> {
  return {
    host: "cvm.tencentcloudapi.com",
    "content-type": "application/json; charset=utf-8",
    "x-tc-action": "DescribeInstances",
    "x-tc-version": "2017-03-12",
    "x-tc-timestamp": String(parts.timestamp ?? 1_551_113_065),
    "x-tc-region": "ap-guangzhou",
    ...parts.headers,
  };
}

/** Signs these parts; returns the signature alone. */
export function tc3Signature(parts: Tc3Parts): string {
  const timestamp = parts.timestamp ?? 1_551_113_065;
  const date = parts.date ?? new Date(timestamp * 1000).toISOString().slice(0, 10);
  const service = parts.service ?? "cvm";
  const toSign = ["TC3-HMAC-SHA256", timestamp, `${date}/${service}/tc3_request`, canonicalHash(parts)].join(
    "\n",
  );
  const key = mac(mac(mac(`TC3${parts.secret ?? publishedSecret}`, date), service), "tc3_request");
  return mac(key, toSign).toString("hex");
}

/** A signed request, received when it was made. */
export function tc3Request(parts: Tc3Parts = {}): RawRequest {
  const timestamp = parts.timestamp ?? 1_551_113_065;
  const date = parts.date ?? new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${parts.keyId ?? "AKIDEXAMPLE"}/${date}/${parts.service ?? "cvm"}/tc3_request`;
  const names = (parts.signedNames ?? ["content-type", "host"]).join(";");
  const signature = tc3Signature(parts);
  const authorization = `TC3-HMAC-SHA256 Credential=${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return requestOf({
    method: parts.method ?? "POST",
    path: parts.path ?? "/",
    query: parts.query ?? "",
    headers: { ...headersOf(parts), authorization },
    body: parts.method === "GET" ? "" : (parts.body ?? documentedBody),
    atSeconds: timestamp,
  });
}

/** How a client signs v1. */
export interface HmacParts {
  readonly method?: "GET" | "POST";
  readonly host?: string;
  readonly signedHost?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly secret?: string;
  readonly path?: string;
  /** How names are signed. */
  readonly spell?: (name: string) => string;
  /** What of the parameters is signed. */
  readonly signs?: (name: string, value: string) => boolean;
  readonly sortSpelt?: boolean;
  readonly signatureEnd?: string;
  readonly without?: string;
}

/** The documentation's v1 parameters. */
export const documentedParameters: Readonly<Record<string, string>> = {
  Action: "DescribeInstances",
  "InstanceIds.0": "ins-09dx96dg",
  Limit: "20",
  Nonce: "11886",
  Offset: "0",
  Region: "ap-guangzhou",
  SecretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  Timestamp: "1465185768",
  Version: "2017-03-12",
};

/** Signs v1; returns the signature alone. */
export function hmacSignature(parts: HmacParts): string {
  const parameters = parts.parameters ?? documentedParameters;
  const spell = parts.spell ?? ((name) => name);
  const signed = Object.entries(parameters).filter(([name, value]) => parts.signs?.(name, value) ?? true);
  const order = (name: string): string => (parts.sortSpelt ? spell(name) : name);
  signed.sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
  const host = parts.signedHost ?? parts.host ?? "cvm.tencentcloudapi.com";
  const text = signed.map(([name, value]) => `${spell(name)}=${value}`).join("&");
  const algorithm = parameters["SignatureMethod"] === "HmacSHA256" ? "sha256" : "sha1";
  return createHmac(algorithm, parts.secret ?? publishedSecret)
    .update(`${parts.method ?? "GET"}${host}${parts.path ?? "/"}?${text}`)
    .digest("base64");
}

/** A signed v1 request, received when the documented one was made. */
export function hmacRequest(parts: HmacParts = {}): RawRequest {
  const method = parts.method ?? "GET";
  const signature = hmacSignature(parts) + (parts.signatureEnd ?? "");
  const all = { ...(parts.parameters ?? documentedParameters), Signature: signature };
  const sent = Object.entries(all).filter(([name]) => name !== parts.without);
  const flat = new URLSearchParams(sent).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return requestOf({
    method,
    path: parts.path ?? "/",
    query: method === "GET" ? flat : "Ignored=1",
    body: method === "GET" ? "" : flat,
    headers: { host: parts.host ?? "cvm.tencentcloudapi.com", ...(method === "POST" ? type : {}) },
    atSeconds: 1_465_185_768,
  });
}
