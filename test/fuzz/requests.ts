import { createHash, createHmac } from "node:crypto";

/** A request as bytes on a socket, or as much of it as the fuzzer leaves. */
export interface Wire {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Turns parameters into what one vendor's client would send. */
export type Signer = (action: string, parameters: Readonly<Record<string, unknown>>) => Wire;

const id = "vpcd-local";
const secret = "vpcd-local-secret";
const host = "fuzz.local";

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const hmac256 = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** API 3.0 over POST JSON. */
export function tc3(version: string): Signer {
  return (action, parameters) => {
    const body = Buffer.from(JSON.stringify(parameters));
    const timestamp = Math.floor(Date.now() / 1000);
    const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
    const scope = `${date}/vpc/tc3_request`;
    const signed = `content-type:application/json\nhost:${host}\n\ncontent-type;host`;
    const canonical = `POST\n/\n\n${signed}\n${sha256(body)}`;
    const key = hmac256(hmac256(hmac256(`TC3${secret}`, date), "vpc"), "tc3_request");
    const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
    const credential = `Credential=${id}/${scope}, SignedHeaders=content-type;host`;
    const headers = {
      host,
      "content-type": "application/json",
      "x-tc-action": action,
      "x-tc-version": version,
      "x-tc-timestamp": String(timestamp),
      "x-tc-region": "ap-guangzhou",
      authorization: `TC3-HMAC-SHA256 ${credential}, Signature=${hmac256(key, text).toString("hex")}`,
    };
    return { method: "POST", target: "/", headers, body };
  };
}

/** Flattens nested parameters to dotted names, counting lists from `first`. */
export function flatten(value: unknown, first: 0 | 1, prefix = ""): [string, string][] {
  if (value === null || typeof value !== "object") return prefix === "" ? [] : [[prefix, String(value)]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index + first, item])
    : Object.entries(value);
  return entries.flatMap(([name, item]) =>
    flatten(item, first, prefix === "" ? String(name) : `${prefix}.${name}`),
  );
}

function form(pairs: readonly (readonly [string, string])[]): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of pairs) parameters.append(name, value);
  return parameters.toString();
}

const formHeaders = { host, "content-type": "application/x-www-form-urlencoded" };

let nonce = 1;

/** The v2 path over a POST form, in a region. */
export const v2In =
  (region: string): Signer =>
  (action, parameters) => {
    nonce += 1;
    const pairs: [string, string][] = [
      ...flatten(parameters, 0),
      ["Action", action],
      ["Region", region],
      ["SecretId", id],
      ["Timestamp", String(Math.floor(Date.now() / 1000))],
      ["Nonce", String(nonce)],
    ];
    const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
    const text = `POST${host}/v2/index.php?${sorted.join("&")}`;
    const signature = createHmac("sha1", secret).update(text).digest("base64");
    const body = Buffer.from(form([...pairs, ["Signature", signature]]));
    return { method: "POST", target: "/v2/index.php", headers: formHeaders, body };
  };

/** QCloud v2 over a POST form. */
export const v2 = v2In("gz");

const percent = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Alibaba RPC v1 over a POST form, asking for XML or JSON. */
export function rpc(version: string, format: "XML" | "JSON"): Signer {
  return (action, parameters) => {
    nonce += 1;
    const own: [string, string][] = [
      ["AccessKeyId", id],
      ["Action", action],
      ["Format", format],
      ["RegionId", "cn-hangzhou"],
      ["SignatureMethod", "HMAC-SHA1"],
      ["SignatureNonce", `fuzz-${nonce}-${process.hrtime.bigint()}`],
      ["SignatureVersion", "1.0"],
      ["Timestamp", `${new Date().toISOString().slice(0, 19)}Z`],
      ["Version", version],
    ];
    const pairs = [...new Map([...flatten(parameters, 1), ...own])];
    const canonical = pairs
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${percent(name)}=${percent(value)}`)
      .join("&");
    const text = `POST&%2F&${percent(canonical)}`;
    const signature = createHmac("sha1", `${secret}&`).update(text).digest("base64");
    const body = Buffer.from(form([...pairs, ["Signature", signature]]));
    return { method: "POST", target: "/", headers: formHeaders, body };
  };
}
