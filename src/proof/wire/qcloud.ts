import { createHmac } from "node:crypto";
import { flatten, formBody, type Pair, sorted } from "./flatten.ts";
import type { Signer } from "./signed.ts";

const target = "/v2/index.php";

/** QCloud v2 with HmacSHA256 over a form. */
export const signQcloud: Signer = ({ host, credentials, region, action, params, nowMs, nonce }) => {
  const pairs: Pair[] = [
    ...flatten(params, 0),
    ["Action", action],
    ["Region", region],
    ["SecretId", credentials.secretId],
    ["SignatureMethod", "HmacSHA256"],
    ["Timestamp", String(Math.floor(nowMs / 1000))],
    ["Nonce", String(Number.parseInt(nonce.slice(0, 8), 16))],
    ...flatten(credentials.token, 0, "Token"),
  ];
  const text = sorted(pairs).map(([name, value]) => `${name}=${value}`);
  const signature = createHmac("sha256", credentials.secretKey)
    .update(`POST${host}${target}?${text.join("&")}`)
    .digest("base64");
  const headers = { host, "content-type": "application/x-www-form-urlencoded" };
  return { target, headers, body: formBody([...pairs, ["Signature", signature]]) };
};
