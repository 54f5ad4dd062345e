import { createHash, createHmac } from "node:crypto";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";
import { requestOf } from "../signing/requests.ts";

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** When test requests are made. */
export const signedAt = "2026-01-02T03:04:05Z";

const atSeconds = Date.parse(signedAt) / 1000;

/** The parameters of an ordinary v1 call. */
export const ordinary: Readonly<Record<string, string>> = {
  AccessKeyId: "testid",
  Action: "DescribeVpcs",
  Format: "JSON",
  RegionId: "cn-hangzhou",
  SignatureMethod: "HMAC-SHA1",
  SignatureNonce: "nonce-1",
  SignatureVersion: "1.0",
  Timestamp: signedAt,
  Version: "2016-04-28",
  "Tag.1.Key": "a b+c*~!'()",
  "Tag.1.Value": "",
};

/** The v1 string to sign of these parameters. */
export function rpcStringToSign(method: string, parameters: Readonly<Record<string, string>>): string {
  const names = Object.keys(parameters).sort();
  const canonical = names.map((name) => `${encode(name)}=${encode(parameters[name] ?? "")}`).join("&");
  return `${method}&%2F&${encode(canonical)}`;
}

/** How a v1 client sends: the names in `form` go in the body, the rest in the query. */
export interface RpcParts {
  readonly method?: "GET" | "POST";
  readonly parameters?: Readonly<Record<string, string>>;
  readonly form?: (name: string) => boolean;
  readonly secret?: string;
  readonly wire?: (parameters: readonly (readonly [string, string])[]) => string;
  readonly without?: string;
}

const plusForSpace = (pairs: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();

/** A signed v1 request, received when it was made. */
export function rpcRequest(parts: RpcParts = {}): RawRequest {
  const method = parts.method ?? "GET";
  const { [parts.without ?? ""]: _left, ...parameters } = parts.parameters ?? ordinary;
  const text = rpcStringToSign(method, parameters);
  const signature = createHmac("sha1", `${parts.secret ?? "testsecret"}&`)
    .update(text)
    .digest("base64");
  const all = Object.entries({ ...parameters, Signature: signature }).filter(
    ([name]) => name !== parts.without,
  );
  const inForm = parts.form ?? ((): boolean => false);
  const wire = parts.wire ?? plusForSpace;
  const body = wire(all.filter(([name]) => inForm(name)));
  const type = body === "" ? {} : { "content-type": "application/x-www-form-urlencoded" };
  const query = wire(all.filter(([name]) => !inForm(name)));
  return requestOf({ method, query, body, headers: { host: "vpc.aliyuncs.com", ...type }, atSeconds });
}

/** How a V3 client signs and sends. */
export interface Acs3Parts {
  readonly method?: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly wireQuery?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signedHost?: string;
  readonly unsigned?: readonly string[];
  readonly secret?: string;
  readonly keyId?: string;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function acs3Headers(parts: Acs3Parts): Record<string, string> {
  return {
    host: "ecs-cn-hangzhou.aliyuncs.com",
    "x-acs-action": "DescribeNetworkInterfaces",
    "x-acs-version": "2014-05-26",
    "x-acs-date": signedAt,
    "x-acs-signature-nonce": "0123abcd",
    "x-acs-content-sha256": sha256(parts.body ?? ""),
    ...(parts.body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
    ...parts.headers,
  };
}

/** The V3 string to sign of these parts. */
export function acs3StringToSign(parts: Acs3Parts): string {
  const headers = acs3Headers(parts);
  const names = signedNames(parts);
  const lines = names.map((name) => `${name}:${(name === "host" && parts.signedHost) || headers[name]}\n`);
  const query = [...(parts.query ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const flat = query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  const hash = headers["x-acs-content-sha256"];
  const canonical = [parts.method ?? "POST", "/", flat, lines.join(""), names.join(";"), hash].join("\n");
  return `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
}

function signedNames(parts: Acs3Parts): readonly string[] {
  const signable = (name: string): boolean => /^(x-acs-.*|host|content-type)$/.test(name);
  const names = Object.keys(acs3Headers(parts)).filter(signable).sort();
  return names.filter((name) => !parts.unsigned?.includes(name));
}

/** A signed V3 request, received when it was made. */
export function acs3Request(parts: Acs3Parts = {}): RawRequest {
  const names = signedNames(parts).join(";");
  const mac = createHmac("sha256", parts.secret ?? "testsecret")
    .update(acs3StringToSign(parts))
    .digest("hex");
  const credential = parts.keyId ?? "testid";
  const authorization = `ACS3-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${mac}`;
  return requestOf({
    method: parts.method ?? "POST",
    query: parts.wireQuery ?? plusForSpace(parts.query ?? []).replaceAll("+", "%20"),
    headers: { ...acs3Headers(parts), authorization },
    body: parts.body ?? "",
    atSeconds,
  });
}
