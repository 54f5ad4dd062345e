import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";
import { hmacEnvelope, tc3Envelope } from "../../../src/dialects/tencent-v3/envelope/index.ts";
import { keyOf, publishedSecret, refusalOf, settingsFor } from "../signing/requests.ts";
import { documentedParameters, hmacRequest, tc3Request } from "./sign.ts";

const id = "AKIDEXAMPLE";
const temporary = keyOf("AKIDTEMP", publishedSecret, { token: "token-1", expiresAtMs: 1_551_113_065_001 });
const expired = keyOf("AKIDGONE", publishedSecret, { token: "token-1", expiresAtMs: 1_551_113_065_000 });
const settings = settingsFor([
  keyOf(id, publishedSecret),
  keyOf(documentedParameters["SecretId"] ?? "", publishedSecret),
  keyOf("AKIDOFF", publishedSecret, { disabled: true }),
  temporary,
  expired,
]);

function withHeaders(request: RawRequest, headers: Readonly<Record<string, string | undefined>>): RawRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}

const good = tc3Request();
const sign = good.headers["authorization"] ?? "";
const tooBig = (bytes: number): Buffer => Buffer.alloc(bytes, "x");
const shape = "AuthFailure.InvalidAuthorization";
const mismatch = "AuthFailure.SignatureFailure";
const unknown = "AuthFailure.SecretIdNotFound";
const token = "AuthFailure.TokenFailure";

const refusals: readonly (readonly [name: string, code: string, request: RawRequest])[] = [
  ["wrong secret", mismatch, tc3Request({ secret: "another" })],
  ["tampered body", mismatch, { ...good, body: Buffer.from("{}") }],
  ["tampered content type", mismatch, withHeaders(good, { "content-type": "application/json" })],
  ["tampered query", mismatch, { ...tc3Request({ method: "GET", query: "Limit=1" }), query: "Limit=2" }],
  ["another method", mismatch, { ...good, method: "GET" }],
  ["another timestamp", mismatch, withHeaders(good, { "x-tc-timestamp": "1551113066" })],
  ["scope of another day", mismatch, tc3Request({ date: "2019-02-24" })],
  ["UNSIGNED-PAYLOAD added", mismatch, withHeaders(good, { "x-tc-content-sha256": "UNSIGNED-PAYLOAD" })],
  ["unknown id", unknown, tc3Request({ keyId: "AKIDNOBODY" })],
  ["disabled key", unknown, tc3Request({ keyId: "AKIDOFF" })],
  ["no authorization", shape, withHeaders(good, { authorization: undefined })],
  ["SKIP", shape, withHeaders(good, { authorization: "SKIP" })],
  ["half an authorization", shape, withHeaders(good, { authorization: sign.slice(0, 90) })],
  ["host not signed", shape, tc3Request({ signedNames: ["content-type"] })],
  ["content-type not signed", shape, tc3Request({ signedNames: ["host"] })],
  ["signed header not sent", shape, tc3Request({ signedNames: ["constructor", "content-type", "host"] })],
  ["token missing", token, tc3Request({ keyId: "AKIDTEMP" })],
  ["token of another", token, tc3Request({ keyId: "AKIDTEMP", headers: { "x-tc-token": "token-2" } })],
  ["token expired", token, tc3Request({ keyId: "AKIDGONE", headers: { "x-tc-token": "token-1" } })],
  ["token on a permanent key", token, tc3Request({ headers: { "x-tc-token": "token-1" } })],
  ["no action", "MissingParameter", withHeaders(good, { "x-tc-action": undefined })],
  ["no version", "MissingParameter", withHeaders(good, { "x-tc-version": undefined })],
  ["no timestamp", "MissingParameter", withHeaders(good, { "x-tc-timestamp": undefined })],
  ["timestamp that is no number", "InvalidParameter", withHeaders(good, { "x-tc-timestamp": "soon" })],
  ["bad JSON", "InvalidParameter", tc3Request({ body: "{" })],
  ["JSON array", "InvalidParameter", tc3Request({ body: "[]" })],
  ["JSON null", "InvalidParameter", tc3Request({ body: "null" })],
  ["deep JSON", "InvalidParameter", tc3Request({ body: `{"A":${"[".repeat(50)}${"]".repeat(50)}}` })],
  [
    "form body",
    "InvalidParameter",
    tc3Request({ headers: { "content-type": "application/x-www-form-urlencoded" } }),
  ],
  [
    "multipart",
    "InvalidRequest",
    tc3Request({ headers: { "content-type": "multipart/form-data; boundary=x" } }),
  ],
  ["conflicting query", "InvalidParameter", tc3Request({ method: "GET", query: "A=1&A.0=2" })],
  ["PUT", "UnsupportedProtocol", { ...good, method: "PUT" }],
  ["long query", "RequestSizeLimitExceeded", tc3Request({ method: "GET", query: "x".repeat(32 * 1024 + 1) })],
  ["large body", "RequestSizeLimitExceeded", { ...good, body: tooBig(10 * 1024 * 1024 + 1) }],
];

describe("TC3 refuses", () => {
  for (const [name, code, request] of refusals) {
    it(`${name}: ${code}`, async () => {
      const refusal = await refusalOf(tc3Envelope, request, settings);
      expect(refusal.code).toBe(code);
      expect(refusal.words.zh).toMatch(/\p{Script=Han}/u);
      expect(JSON.stringify(refusal.words)).not.toContain(publishedSecret);
    });
  }

  it("a clock five minutes and a second off, either way", async () => {
    for (const offset of [-301, 301]) {
      const late = { ...good, receivedAtMs: good.receivedAtMs + offset * 1000 };
      expect((await refusalOf(tc3Envelope, late, settings)).code).toBe("AuthFailure.SignatureExpire");
    }
    const edge = { ...good, receivedAtMs: good.receivedAtMs + 300_000 };
    expect((await tc3Envelope.open(edge, settings)).action).toBe("DescribeInstances");
  });

  it("says what the vendor says, and names the header that is missing", async () => {
    const words = async (request: RawRequest) => (await refusalOf(tc3Envelope, request, settings)).words.en;
    expect(await words(tc3Request({ keyId: "AKIDNOBODY" }))).toBe(
      "The SecretId is not found, please ensure that your SecretId is correct.",
    );
    expect(await words(tc3Request({ secret: "another" }))).toBe(
      "The provided credentials could not be validated. Please check your signature is correct.",
    );
    expect(await words(withHeaders(good, { "x-tc-version": undefined }))).toContain("X-TC-Version");
  });

  it("accepts a temporary key until its last millisecond", async () => {
    const request = tc3Request({ keyId: "AKIDTEMP", headers: { "x-tc-token": "token-1" } });
    expect((await tc3Envelope.open(request, settings)).key).toBe(temporary);
  });
});

describe("v1 refuses", () => {
  for (const name of ["Action", "Version", "Timestamp", "Nonce", "SecretId", "Signature"]) {
    it(`a request without ${name}`, async () => {
      const refusal = await refusalOf(hmacEnvelope, hmacRequest({ without: name }), settings);
      expect(refusal.code).toBe("MissingParameter");
      expect(refusal.words.en).toContain(`\`${name}\``);
    });
  }

  it("what is tampered, unknown, late, temporary or large", async () => {
    const code = async (request: RawRequest) => (await refusalOf(hmacEnvelope, request, settings)).code;
    const request = hmacRequest();
    expect(await code({ ...request, query: request.query.replace("Limit=20", "Limit=21") })).toBe(mismatch);
    expect(await code({ ...request, query: `${request.query}&Extra=1` })).toBe(mismatch);
    expect(await code({ ...request, receivedAtMs: request.receivedAtMs + 301_000 })).toBe(
      "AuthFailure.SignatureExpire",
    );
    const parameters = { ...documentedParameters, SecretId: "AKIDNOBODY" };
    expect(await code(hmacRequest({ parameters }))).toBe(unknown);
    const tokened = { ...documentedParameters, SecretId: "AKIDTEMP", Token: "token-2" };
    expect(await code(hmacRequest({ parameters: tokened }))).toBe(token);
    expect(await code({ ...request, method: "DELETE" })).toBe("UnsupportedProtocol");
    const post = hmacRequest({ method: "POST" });
    expect(await code({ ...post, body: tooBig(1024 * 1024 + 1) })).toBe("RequestSizeLimitExceeded");
    expect(await code({ ...request, query: "a&".repeat(5000) })).toBe("InvalidParameter");
  });
});

describe("whatever arrives", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("%", "%E4%B8", "+", "a.0", "_"),
  );
  const flat = fc.array(fc.tuple(text, text)).map((pairs) => pairs.map(([a, b]) => `${a}=${b}`).join("&"));

  it("signed rubbish in a query opens or is refused", async () => {
    await fc.assert(
      fc.asyncProperty(flat, async (query) => {
        const request = tc3Request({ method: "GET", query, headers: { "content-type": "x" } });
        const code = await tc3Envelope.open(request, settings).then(
          () => "opened",
          (error: { code?: string }) => error.code ?? "no code",
        );
        expect(["opened", "InvalidParameter"]).toContain(code);
      }),
    );
  });

  it("random requests end in refusals", async () => {
    const names = ["host", "authorization", "x-tc-action", "x-tc-version", "x-tc-timestamp", "content-type"];
    const value = fc.oneof(text, fc.constantFrom(...names.map((name) => good.headers[name] ?? "")));
    const headers = fc.dictionary(fc.constantFrom(...names, "__proto__"), value);
    const method = fc.constantFrom("GET", "POST", "PUT");
    await fc.assert(
      fc.asyncProperty(method, flat, headers, fc.uint8Array(), async (method, query, headers, bytes) => {
        const request = { ...good, method, path: query, query, headers, body: Buffer.from(bytes) };
        for (const envelope of [tc3Envelope, hmacEnvelope]) {
          envelope.claims(request);
          await refusalOf(envelope, request, settings);
        }
      }),
    );
  });
});
