import { createHash, createHmac } from "node:crypto";
import type { Signer } from "./signed.ts";

const versions: Readonly<Record<string, string>> = {
  vpc: "2017-03-12",
  cvm: "2017-03-12",
  tag: "2018-08-13",
  sts: "2018-08-13",
  region: "2022-06-27",
};

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** API 3.0 with TC3-HMAC-SHA256 over a JSON body. */
export const signTencent: Signer = ({ host, credentials, region, service, action, params, nowMs }) => {
  const body = JSON.stringify(params);
  const timestamp = Math.floor(nowMs / 1000);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const names = "content-type;host";
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${host}\n\n${names}\n${sha256(body)}`;
  const key = hmac(hmac(hmac(`TC3${credentials.secretKey}`, date), service), "tc3_request");
  const signature = hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`).toString(
    "hex",
  );
  const by = `Credential=${credentials.secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  const headers = {
    host,
    "content-type": "application/json",
    "x-tc-action": action,
    "x-tc-version": versions[service] ?? "",
    "x-tc-timestamp": String(timestamp),
    "x-tc-region": region,
    authorization: `TC3-HMAC-SHA256 ${by}`,
    ...(credentials.token !== undefined && { "x-tc-token": credentials.token }),
  };
  return { target: "/", headers, body };
};
