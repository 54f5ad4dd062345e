import { createHash, createHmac } from "node:crypto";
import { formBody, type Pair, sorted } from "../wire/flatten.ts";
import { type Envelope, type Errand, formHeaders, pairsOf, signedHost, type Wire } from "./wire.ts";

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const hmac256 = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

interface Sent {
  readonly method: "GET" | "POST";
  readonly query: string;
  readonly body: Buffer;
}

function tc3({ method, query, body }: Sent, errand: Errand): Wire {
  const { credentials, action, version, region, nowMs } = errand;
  const timestamp = Math.floor(nowMs / 1000);
  const date = new Date(nowMs).toISOString().slice(0, 10);
  const scope = `${date}/${errand.service}/tc3_request`;
  const type = method === "GET" ? formHeaders["content-type"] : "application/json";
  const signed = `content-type:${type}\nhost:${signedHost}\n\ncontent-type;host`;
  const canonical = `${method}\n/\n${query}\n${signed}\n${sha256(body)}`;
  const key = hmac256(hmac256(hmac256(`TC3${credentials.secretKey}`, date), errand.service), "tc3_request");
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
  const credential = `Credential=${credentials.secretId}/${scope}, SignedHeaders=content-type;host`;
  const headers = {
    host: signedHost,
    "content-type": type,
    "x-tc-action": action,
    "x-tc-version": version,
    "x-tc-timestamp": String(timestamp),
    "x-tc-region": region,
    authorization: `TC3-HMAC-SHA256 ${credential}, Signature=${hmac256(key, text).toString("hex")}`,
  };
  return { method, target: query === "" ? "/" : `/?${query}`, headers, body };
}

/** API 3.0 under TC3-HMAC-SHA256, its parameters in a JSON body. */
export const tc3Json: Envelope = {
  name: "TC3 over JSON",
  dialect: "tencent-v3",
  carries: "json",
  first: 0,
  seal: (errand) => {
    const body = Buffer.from("json" in errand.content ? errand.content.json : "");
    return tc3({ method: "POST", query: "", body }, errand);
  },
};

/** API 3.0 under TC3-HMAC-SHA256, its parameters in a query. */
export const tc3Query: Envelope = {
  name: "TC3 over a query",
  dialect: "tencent-v3",
  carries: "pairs",
  first: 0,
  seal: (errand) =>
    tc3({ method: "GET", query: formBody(pairsOf(errand.content)), body: Buffer.alloc(0) }, errand),
};

interface Flat {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly algorithm: "sha1" | "sha256";
  readonly withVersion: boolean;
}

function flat({ method, path, algorithm, withVersion }: Flat, errand: Errand): Wire {
  const { credentials, action, version, region, nowMs, nonce } = errand;
  const pairs: Pair[] = [
    ...pairsOf(errand.content),
    ["Action", action],
    ["Region", region],
    ["SecretId", credentials.secretId],
    ["SignatureMethod", algorithm === "sha1" ? "HmacSHA1" : "HmacSHA256"],
    ["Timestamp", String(Math.floor(nowMs / 1000))],
    ["Nonce", String(Number.parseInt(nonce.replaceAll("-", "").slice(0, 8), 16))],
    ...(withVersion ? [["Version", version] as const] : []),
  ];
  const text = sorted(pairs).map(([name, value]) => `${name}=${value}`);
  const signature = createHmac(algorithm, credentials.secretKey)
    .update(`${method}${signedHost}${path}?${text.join("&")}`)
    .digest("base64");
  const form = formBody([...pairs, ["Signature", signature]]);
  return method === "GET"
    ? { method, target: `${path}?${form}`, headers: { host: signedHost }, body: Buffer.alloc(0) }
    : { method, target: path, headers: formHeaders, body: Buffer.from(form) };
}

function flatEnvelope(name: string, dialect: Envelope["dialect"], how: Flat): Envelope {
  return { name, dialect, carries: "pairs", first: 0, seal: (errand) => flat(how, errand) };
}

const threeQuery = { method: "GET", path: "/", algorithm: "sha1", withVersion: true } as const;
const threeForm = { method: "POST", path: "/", algorithm: "sha256", withVersion: true } as const;
const twoQuery = { method: "GET", path: "/v2/index.php", algorithm: "sha256", withVersion: false } as const;
const twoForm = { method: "POST", path: "/v2/index.php", algorithm: "sha1", withVersion: false } as const;

/** QCloud v2 with HmacSHA1 over a form. */
export const v2Form = flatEnvelope("v2, HmacSHA1 over a form", "qcloud-v2", twoForm);

/** The ways to sign and carry a call of Tencent's. */
export const tencentEnvelopes: readonly Envelope[] = [
  tc3Json,
  tc3Query,
  flatEnvelope("HmacSHA1 over a query", "tencent-v3", threeQuery),
  flatEnvelope("HmacSHA256 over a form", "tencent-v3", threeForm),
  flatEnvelope("v2, HmacSHA256 over a query", "qcloud-v2", twoQuery),
  v2Form,
];
