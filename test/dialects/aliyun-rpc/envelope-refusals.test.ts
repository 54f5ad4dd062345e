import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acs3Envelope, rpcEnvelope } from "../../../src/dialects/aliyun-rpc/envelope/index.ts";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";
import { keyOf, refusalOf, settingsFor } from "../signing/requests.ts";
import { acs3Request, ordinary, rpcRequest, rpcStringToSign } from "./sign.ts";

const key = keyOf("testid", "testsecret");
const fresh = () =>
  settingsFor([
    key,
    keyOf("STS.1", "testsecret", { token: "token-1", expiresAtMs: 4_000_000_000_000 }),
    keyOf("STS.2", "testsecret", { token: "token-1", expiresAtMs: 1 }),
    keyOf("off", "testsecret", { disabled: true }),
  ]);

const withParameters = (more: Readonly<Record<string, string>>): RawRequest =>
  rpcRequest({ parameters: { ...ordinary, ...more } });
const withHeaders = (headers: Readonly<Record<string, string>>): RawRequest => acs3Request({ headers });
const changed = (request: RawRequest, headers: Readonly<Record<string, string | undefined>>): RawRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});

const rpc: readonly (readonly [code: string, status: number, name: string, request: RawRequest])[] = [
  ["SignatureDoesNotMatch", 400, "wrong secret", rpcRequest({ secret: "another" })],
  ["SignatureDoesNotMatch", 400, "parameter added", { ...rpcRequest(), query: `${rpcRequest().query}&X=1` }],
  ["InvalidAccessKeyId.NotFound", 404, "unknown key", withParameters({ AccessKeyId: "nobody" })],
  ["InvalidAccessKeyId.Inactive", 400, "disabled key", withParameters({ AccessKeyId: "off" })],
  ["MissingAction", 400, "no Action", rpcRequest({ without: "Action" })],
  ["MissingVersion", 400, "no Version", rpcRequest({ without: "Version" })],
  ["MissingTimestamp", 400, "no Timestamp", rpcRequest({ without: "Timestamp" })],
  ["MissingAccessKeyId", 400, "no AccessKeyId", rpcRequest({ without: "AccessKeyId" })],
  ["IncompleteSignature", 400, "no Signature", rpcRequest({ without: "Signature" })],
  ["IncompleteSignature", 400, "no SignatureNonce", rpcRequest({ without: "SignatureNonce" })],
  ["IncompleteSignature", 400, "no SignatureMethod", rpcRequest({ without: "SignatureMethod" })],
  ["InvalidSignatureMethod", 400, "another method", withParameters({ SignatureMethod: "HMAC-SHA256" })],
  ["InvalidSignatureMethod", 400, "bearer", withParameters({ SignatureType: "BEARERTOKEN" })],
  ["InvalidParameter", 400, "another version", withParameters({ SignatureVersion: "2.0" })],
  ["InvalidParameter.Format", 400, "another format", withParameters({ Format: "YAML" })],
  ["InvalidTimeStamp.Format", 400, "bad time", withParameters({ Timestamp: "2026-01-02 03:04:05" })],
  ["InvalidTimeStamp.Format", 400, "no such day", withParameters({ Timestamp: "2026-13-42T03:04:05Z" })],
  ["InvalidTimeStamp.Expired", 400, "late", withParameters({ Timestamp: "2026-01-02T02:49:04Z" })],
  ["InvalidTimeStamp.Expired", 400, "early", withParameters({ Timestamp: "2026-01-02T03:19:06Z" })],
  ["MissingSecurityToken", 400, "no token", withParameters({ AccessKeyId: "STS.1" })],
  [
    "InvalidSecurityToken.MismatchWithAccessKey",
    400,
    "another's token",
    withParameters({ AccessKeyId: "STS.1", SecurityToken: "token-2" }),
  ],
  [
    "InvalidSecurityToken.MismatchWithAccessKey",
    400,
    "token on a permanent key",
    withParameters({ SecurityToken: "token-1" }),
  ],
  [
    "InvalidSecurityToken.Expired",
    400,
    "expired token",
    withParameters({ AccessKeyId: "STS.2", SecurityToken: "token-1" }),
  ],
  ["UnsupportedHTTPMethod", 400, "PUT", { ...rpcRequest(), method: "PUT" }],
  ["InvalidParameter", 400, "conflict", withParameters({ "Tag.x": "1" })],
  [
    "InvalidParameter",
    400,
    "JSON body",
    {
      ...rpcRequest({ method: "POST" }),
      headers: { "content-type": "application/json" },
      body: Buffer.from("{}"),
    },
  ],
];

describe("RPC v1 refuses", () => {
  for (const [code, status, name, request] of rpc) {
    it(`${name}: ${code}`, async () => {
      const refusal = await refusalOf(rpcEnvelope, request, fresh());
      expect([refusal.code, refusal.status]).toEqual([code, status]);
      expect(JSON.stringify(refusal.words)).not.toContain("testsecret");
    });
  }

  it("says what it would have signed, in the words that SDKs look for", async () => {
    const request = rpcRequest({ secret: "another", method: "POST", form: () => true });
    const refusal = await refusalOf(rpcEnvelope, request, fresh());
    expect(refusal.words.en).toBe(
      "Specified signature is not matched with our calculation. server string to sign is:" +
        rpcStringToSign("POST", ordinary),
    );
    expect(refusal.words.zh).toBe(refusal.words.en);
  });

  it("a replayed nonce, and lets no stranger use one up", async () => {
    const settings = fresh();
    await refusalOf(rpcEnvelope, rpcRequest({ secret: "another" }), settings);
    await rpcEnvelope.open(rpcRequest(), settings);
    expect((await refusalOf(rpcEnvelope, rpcRequest(), settings)).code).toBe("SignatureNonceUsed");
  });
});

const good = acs3Request({ query: [["A", "1"]], body: "B=2" });
const off = "x-acs-signature-nonce";
const acs3: readonly (readonly [code: string, status: number, name: string, request: RawRequest])[] = [
  ["SignatureDoesNotMatch", 400, "wrong secret", acs3Request({ secret: "another" })],
  ["SignatureDoesNotMatch", 400, "tampered body", { ...good, body: Buffer.from("B=3") }],
  ["SignatureDoesNotMatch", 400, "tampered query", { ...good, query: "A=2" }],
  ["SignatureDoesNotMatch", 400, "tampered action", changed(good, { "x-acs-action": "DeleteVpc" })],
  [
    "SignatureDoesNotMatch",
    400,
    "hash of another body",
    withHeaders({ "x-acs-content-sha256": "0".repeat(64) }),
  ],
  ["SignatureDoesNotMatch", 400, "another method", { ...good, method: "GET" }],
  ["InvalidAccessKeyId.NotFound", 404, "unknown key", acs3Request({ keyId: "nobody" })],
  ["InvalidAccessKeyId.Inactive", 400, "disabled key", acs3Request({ keyId: "off" })],
  ["MissingAction", 400, "no action", changed(good, { "x-acs-action": undefined })],
  ["MissingVersion", 400, "no version", changed(good, { "x-acs-version": undefined })],
  ["MissingTimestamp", 400, "no date", changed(good, { "x-acs-date": undefined })],
  ["IncompleteSignature", 400, "no nonce", changed(good, { [off]: undefined })],
  ["IncompleteSignature", 400, "no hash", changed(good, { "x-acs-content-sha256": undefined })],
  ["IncompleteSignature", 400, "no authorization", changed(good, { authorization: undefined })],
  [
    "IncompleteSignature",
    400,
    "half of one",
    changed(good, { authorization: "ACS3-HMAC-SHA256 Credential=x" }),
  ],
  ["IncompleteSignature", 400, "nonce not signed", acs3Request({ unsigned: [off] })],
  ["IncompleteSignature", 400, "action not signed", acs3Request({ unsigned: ["x-acs-action"] })],
  ["InvalidSignatureMethod", 400, "SM3", changed(good, { authorization: "ACS3-HMAC-SM3 Credential=x" })],
  ["InvalidTimeStamp.Format", 400, "bad date", withHeaders({ "x-acs-date": "now" })],
  ["InvalidTimeStamp.Expired", 400, "late", withHeaders({ "x-acs-date": "2026-01-02T02:49:04Z" })],
  ["MissingSecurityToken", 400, "no token", acs3Request({ keyId: "STS.1" })],
  [
    "InvalidSecurityToken.MismatchWithAccessKey",
    400,
    "another's token",
    acs3Request({ keyId: "STS.1", headers: { "x-acs-security-token": "token-2" } }),
  ],
  [
    "InvalidSecurityToken.Expired",
    400,
    "expired token",
    acs3Request({ keyId: "STS.2", headers: { "x-acs-security-token": "token-1" } }),
  ],
  ["UnsupportedHTTPMethod", 400, "DELETE", { ...good, method: "DELETE" }],
  [
    "InvalidParameter",
    400,
    "JSON body",
    acs3Request({ body: "{}", headers: { "content-type": "application/json" } }),
  ],
];

describe("ACS3 refuses", () => {
  for (const [code, status, name, request] of acs3) {
    it(`${name}: ${code}`, async () => {
      const refusal = await refusalOf(acs3Envelope, request, fresh());
      expect([refusal.code, refusal.status]).toEqual([code, status]);
    });
  }

  it("a replayed nonce", async () => {
    const settings = fresh();
    await acs3Envelope.open(acs3Request(), settings);
    expect((await refusalOf(acs3Envelope, acs3Request(), settings)).code).toBe("SignatureNonceUsed");
  });
});

describe("whatever arrives", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("%", "%E4%B8", "+", "\ud800"),
  );
  const flat = fc.array(fc.tuple(text, text)).map((pairs) => pairs.map(([a, b]) => `${a}=${b}`).join("&"));

  it("ends in a refusal", async () => {
    const method = fc.constantFrom("GET", "POST");
    const header = fc.dictionary(fc.constantFrom(...Object.keys(good.headers), "__proto__"), text);
    await fc.assert(
      fc.asyncProperty(method, flat, header, fc.uint8Array(), async (method, extra, headers, bytes) => {
        const signed = rpcRequest();
        const request = {
          ...signed,
          method,
          query: `${signed.query}&x=1&${extra}`,
          body: Buffer.from(bytes),
        };
        await refusalOf(rpcEnvelope, request, fresh());
        const other = { ...changed(good, headers), method, query: extra, body: Buffer.from(bytes) };
        for (const envelope of [acs3Envelope, rpcEnvelope]) {
          envelope.claims(other);
          await refusalOf(envelope, other, fresh());
        }
      }),
    );
  });
});
