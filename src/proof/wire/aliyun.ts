import { createHmac } from "node:crypto";
import { flatten, formBody, type Pair, sorted } from "./flatten.ts";
import type { Signer } from "./signed.ts";

const versions: Readonly<Record<string, string>> = {
  ecs: "2014-05-26",
  vpc: "2016-04-28",
  sts: "2015-04-01",
  location: "2015-06-12",
};

const percent = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Alibaba Cloud's RPC signature 1.0 over a form, answered in JSON. */
export const signAliyun: Signer = ({ host, credentials, region, service, action, params, nowMs, nonce }) => {
  const own: Pair[] = [
    ["AccessKeyId", credentials.secretId],
    ["Action", action],
    ["Format", "JSON"],
    ["RegionId", region],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureNonce", nonce],
    ["SignatureVersion", "1.0"],
    ["Timestamp", `${new Date(nowMs).toISOString().slice(0, 19)}Z`],
    ["Version", versions[service] ?? ""],
    ...flatten(credentials.token, 1, "SecurityToken"),
  ];
  const pairs = [...new Map([...own, ...flatten(params, 1)])];
  const canonical = sorted(pairs).map(([name, value]) => `${percent(name)}=${percent(value)}`);
  const signature = createHmac("sha1", `${credentials.secretKey}&`)
    .update(`POST&%2F&${percent(canonical.join("&"))}`)
    .digest("base64");
  const headers = { host, "content-type": "application/x-www-form-urlencoded" };
  return { target: "/", headers, body: formBody([...pairs, ["Signature", signature]]) };
};
