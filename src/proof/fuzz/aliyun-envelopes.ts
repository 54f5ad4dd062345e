import { createHash, createHmac } from "node:crypto";
import { formBody, type Pair, sorted } from "../wire/flatten.ts";
import { type Envelope, type Errand, formHeaders, pairsOf, signedHost, type Wire } from "./wire.ts";

// Half a surrogate pair is U+FFFD as bytes, and no URI to the encoder.
function percent(text: string): string {
  const whole = encodeURIComponent(Buffer.from(text).toString());
  return whole.replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

function canonicalOf(pairs: readonly Pair[]): string {
  return sorted(pairs)
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .join("&");
}

const stamp = (nowMs: number) => `${new Date(nowMs).toISOString().slice(0, 19)}Z`;

interface Rpc {
  readonly method: "GET" | "POST";
  readonly format: "JSON" | "XML";
}

function rpc({ method, format }: Rpc, errand: Errand): Wire {
  const { credentials, action, version, region, nowMs, nonce } = errand;
  const pairs: Pair[] = [
    ["RegionId", region],
    ...pairsOf(errand.content),
    ["AccessKeyId", credentials.secretId],
    ["Action", action],
    ["Format", format],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureNonce", nonce],
    ["SignatureVersion", "1.0"],
    ["Timestamp", stamp(nowMs)],
    ["Version", version],
  ];
  const signature = createHmac("sha1", `${credentials.secretKey}&`)
    .update(`${method}&%2F&${percent(canonicalOf(pairs))}`)
    .digest("base64");
  const form = formBody([...pairs, ["Signature", signature]]);
  return method === "GET"
    ? { method, target: `/?${form}`, headers: { host: signedHost }, body: Buffer.alloc(0) }
    : { method, target: "/", headers: formHeaders, body: Buffer.from(form) };
}

/** Alibaba's signature 1.0 over a form or a query, answered in one of its formats. */
export function rpcEnvelope(how: Rpc): Envelope {
  const carrier = how.method === "GET" ? "query" : "form";
  const name = `Alibaba v1 over a ${carrier}, ${how.format}`;
  return { name, dialect: "aliyun-rpc", carries: "pairs", first: 1, seal: (errand) => rpc(how, errand) };
}

function acs3(method: "GET" | "POST", errand: Errand): Wire {
  const { credentials, action, version, region, nowMs, nonce } = errand;
  const all: Pair[] = [["RegionId", region], ...pairsOf(errand.content)];
  const [query, body] = method === "GET" ? [canonicalOf(all), ""] : ["", formBody(all)];
  const payloadHash = createHash("sha256").update(body).digest("hex");
  const signed: Readonly<Record<string, string>> = {
    host: signedHost,
    "x-acs-action": action,
    "x-acs-content-sha256": payloadHash,
    "x-acs-date": stamp(nowMs),
    "x-acs-signature-nonce": nonce,
    "x-acs-version": version,
  };
  const names = Object.keys(signed).join(";");
  const block = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const canonical = `${method}\n/\n${query}\n${block.join("")}\n${names}\n${payloadHash}`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const signature = createHmac("sha256", credentials.secretKey)
    .update(`ACS3-HMAC-SHA256\n${hash}`)
    .digest("hex");
  const by = `Credential=${credentials.secretId},SignedHeaders=${names},Signature=${signature}`;
  const headers = { ...formHeaders, ...signed, authorization: `ACS3-HMAC-SHA256 ${by}` };
  return { method, target: query === "" ? "/" : `/?${query}`, headers, body: Buffer.from(body) };
}

function acs3Envelope(method: "GET" | "POST"): Envelope {
  const name = `ACS3 over a ${method === "GET" ? "query" : "form"}`;
  return { name, dialect: "aliyun-rpc", carries: "pairs", first: 1, seal: (errand) => acs3(method, errand) };
}

/** The ways to sign and carry a call of Alibaba's. */
export const aliyunEnvelopes: readonly Envelope[] = [
  rpcEnvelope({ method: "POST", format: "JSON" }),
  rpcEnvelope({ method: "GET", format: "XML" }),
  acs3Envelope("GET"),
  acs3Envelope("POST"),
];
