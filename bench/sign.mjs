import { createHash, createHmac } from "node:crypto";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

/** One signed API 3.0 request as the bytes that go on the wire. */
export function signedRequest({
  host,
  action,
  version = "2017-03-12",
  body,
  secretId,
  secretKey,
  timestamp,
}) {
  const payload = JSON.stringify(body);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const headers = `content-type:application/json\nhost:${host}\n`;
  const canonical = `POST\n/\n\n${headers}\ncontent-type;host\n${sha256(payload)}`;
  const scope = `${date}/vpc/tc3_request`;
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), "vpc"), "tc3_request");
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const signed = "SignedHeaders=content-type;host";
  const lines = [
    "POST / HTTP/1.1",
    `Host: ${host}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(payload)}`,
    `X-TC-Action: ${action}`,
    `X-TC-Version: ${version}`,
    `X-TC-Timestamp: ${timestamp}`,
    "X-TC-Region: ap-guangzhou",
    `Authorization: TC3-HMAC-SHA256 Credential=${secretId}/${scope}, ${signed}, Signature=${signature}`,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${payload}`);
}
