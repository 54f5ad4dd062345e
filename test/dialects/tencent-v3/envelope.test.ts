import { describe, expect, it } from "vitest";
import {
  hmacEnvelope,
  requestLanguage,
  tc3Envelope,
} from "../../../src/dialects/tencent-v3/envelope/index.ts";
import { keyOf, publishedSecret, refusalOf, requestOf, settingsFor } from "../signing/requests.ts";
import {
  canonicalHash,
  documentedParameters,
  hmacRequest,
  hmacSignature,
  tc3Request,
  tc3Signature,
  type HmacParts,
  type Tc3Parts,
} from "./sign.ts";

const key = keyOf("AKIDEXAMPLE", publishedSecret);
const documentedKey = keyOf("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", publishedSecret);
const temporary = keyOf("AKIDTEMP", "temporary-secret", {
  token: "tok/en+1=",
  expiresAtMs: 1_551_113_066_000,
});
const disabled = keyOf("AKIDOFF", publishedSecret, { disabled: true });
const settings = settingsFor([key, documentedKey, temporary, disabled]);

const actionSigned = {
  signedNames: ["content-type", "host", "x-tc-action"],
  signedAs: { "x-tc-action": "describeinstances" },
};

describe("TC3 vectors", () => {
  it("agrees with the published one", async () => {
    expect(canonicalHash({})).toBe("5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031");
    expect(tc3Signature({})).toBe("72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    const call = await tc3Envelope.open(tc3Request(), settings);
    expect(call).toMatchObject({
      action: "DescribeInstances",
      version: "2017-03-12",
      region: "ap-guangzhou",
      language: "en-US",
      parameters: { Limit: 1, Filters: [{ Values: ["未命名"], Name: "instance-name" }] },
      typed: true,
      hostLabel: "cvm",
      host: "cvm.tencentcloudapi.com",
      format: "json",
      requestId: "3c140219-cfe9-470e-b241-907877d6fb03",
    });
    expect(call.key).toBe(key);
  });

  it("agrees with the one that signs x-tc-action", async () => {
    const parts = actionSigned;
    expect(canonicalHash(parts)).toBe("7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84");
    expect(tc3Signature(parts)).toBe("644be983de9a8a3f00db8eadaba61467c3b429e2215758ba897b738ca469fd26");
    expect((await tc3Envelope.open(tc3Request(parts), settings)).action).toBe("DescribeInstances");
  });
});

const form = "application/x-www-form-urlencoded";
const quirks: Readonly<Record<string, Tc3Parts>> = {
  "host without port (Node)": {
    headers: { host: "127.0.0.1:8080" },
    signedAs: { host: "127.0.0.1" },
    service: "127",
  },
  "host with port (Go)": { headers: { host: "127.0.0.1:8080" }, service: "vpc" },
  "localhost:8080 as service": { headers: { host: "localhost:8080" }, service: "localhost:8080" },
  "prefix in the service": {
    headers: { host: "localhost:8080" },
    service: "localhost:8080/prefix",
    path: "/prefix/",
    signedPath: "/prefix/",
  },
  "http:// host as sent (tccli)": { headers: { host: "http://127.0.0.1:8080" } },
  "http:// host, sent bare": {
    headers: { host: "127.0.0.1:8080" },
    signedAs: { host: "http://127.0.0.1:8080" },
  },
  "http:// host, signed bare": {
    headers: { host: "http://127.0.0.1:8080" },
    signedAs: { host: "127.0.0.1:8080" },
  },
  "endpoint path, signed as /": { path: "/prefix/" },
  "upper-case content type, raw": { headers: { "content-type": "Application/JSON; Charset=UTF-8" } },
  "upper-case content type, lowered": {
    headers: { "content-type": "Application/JSON; Charset=UTF-8" },
    signedAs: { "content-type": "application/json; charset=utf-8" },
  },
  "upper-case content type, raw, with the action lowered": {
    headers: { "content-type": "Application/JSON" },
    ...actionSigned,
  },
  "action signed as sent": { signedNames: actionSigned.signedNames },
  "more headers": { signedNames: ["content-type", "host", "x-tc-region", "x-tc-timestamp", "x-tc-version"] },
  "UNSIGNED-PAYLOAD": {
    headers: { "x-tc-content-sha256": "UNSIGNED-PAYLOAD" },
    payload: "UNSIGNED-PAYLOAD",
  },
  "GET, unsorted, with + and %20": {
    method: "GET",
    query: "Offset=0&Limit=1&Filters.0.Values.0=a+b%20c&Filters.0.Name=x*~%27()",
    headers: { "content-type": form },
  },
  "GET without parameters": { method: "GET", headers: { "content-type": form } },
  "GET with UNSIGNED-PAYLOAD (Go)": {
    method: "GET",
    headers: { "content-type": form, "x-tc-content-sha256": "UNSIGNED-PAYLOAD" },
    payload: "UNSIGNED-PAYLOAD",
  },
  "temporary key": { keyId: "AKIDTEMP", secret: "temporary-secret", headers: { "x-tc-token": "tok/en+1=" } },
  "five minutes late": { timestamp: 1_551_113_065 },
};

describe("TC3 as clients sign it", () => {
  for (const [name, parts] of Object.entries(quirks)) {
    it(name, async () => {
      const request = tc3Request(parts);
      expect(tc3Envelope.claims(request)).toBe(true);
      expect(hmacEnvelope.claims(request)).toBe(false);
      expect((await tc3Envelope.open(request, settings)).action).toBe("DescribeInstances");
      const tampered = { ...request, headers: { ...request.headers, host: "evil.example" } };
      expect((await refusalOf(tc3Envelope, tampered, settings)).code).toBe("AuthFailure.SignatureFailure");
    });
  }

  it("reads a query as text", async () => {
    const parts = quirks["GET, unsorted, with + and %20"] ?? {};
    const call = await tc3Envelope.open(tc3Request(parts), settings);
    expect(call.typed).toBe(false);
    expect({ ...call.parameters }).toMatchObject({
      Offset: "0",
      Limit: "1",
      Filters: [{ Values: ["a b c"], Name: "x*~'()" }],
    });
  });

  it("takes an empty body for no parameters", async () => {
    expect((await tc3Envelope.open(tc3Request({ body: "" }), settings)).parameters).toEqual({});
  });

  it("gives the host's label only when it is a name", async () => {
    const labels = {
      "vpc.ap-guangzhou.localhost:80": "vpc",
      "http://CVM.x:1": "cvm",
      "[::1]:8080": "",
      "10.0.0.1": "",
    };
    for (const [host, label] of Object.entries(labels)) {
      const call = await tc3Envelope.open(tc3Request({ headers: { host } }), settings);
      expect([host, call.hostLabel, call.host]).toEqual([host, label, host]);
    }
  });
});

describe("v1 vector", () => {
  it("agrees with the published one", async () => {
    expect(hmacSignature({})).toBe("EliP9YW3pW28FpsEdkXt/+WcGeI=");
    const call = await hmacEnvelope.open(hmacRequest(), settings);
    expect(call).toMatchObject({
      action: "DescribeInstances",
      version: "2017-03-12",
      region: "ap-guangzhou",
    });
    expect({ ...call.parameters }).toEqual({ InstanceIds: ["ins-09dx96dg"], Limit: "20", Offset: "0" });
    expect([call.typed, call.key, call.language]).toEqual([false, documentedKey, "en-US"]);
  });
});

const with256 = { ...documentedParameters, SignatureMethod: "HmacSHA256" };
const hmacQuirks: Readonly<Record<string, HmacParts>> = {
  POST: { method: "POST" },
  "GET with SHA-256": { parameters: with256 },
  "POST with SHA-256": { method: "POST", parameters: with256 },
  "another SignatureMethod means SHA-1": {
    parameters: { ...documentedParameters, SignatureMethod: "hmacsha256" },
  },
  "raw values": { parameters: { ...documentedParameters, Name: "a b+c&d=e%20中文" } },
  "host with port": { host: "127.0.0.1:8080" },
  "host without port": { host: "127.0.0.1:8080", signedHost: "127.0.0.1" },
  "newline after the signature (Ruby)": { signatureEnd: "\n" },
  "_ signed as . (Python)": {
    parameters: { ...documentedParameters, Some_Name: "1" },
    spell: (name) => name.replaceAll("_", "."),
  },
  "empty values sent but not signed (Go)": {
    parameters: { ...documentedParameters, Region: "" },
    signs: (_name, value) => value !== "",
  },
  "empty values signed": { parameters: { ...documentedParameters, Region: "" } },
};

describe("v1 as clients sign it", () => {
  for (const [name, parts] of Object.entries(hmacQuirks)) {
    it(name, async () => {
      const request = hmacRequest(parts);
      expect(hmacEnvelope.claims(request)).toBe(true);
      expect(tc3Envelope.claims(request)).toBe(false);
      const call = await hmacEnvelope.open(request, settings);
      expect(call.region).toBe(parts.parameters?.["Region"] === "" ? undefined : "ap-guangzhou");
      const wrong = hmacRequest({ ...parts, secret: "another" });
      expect((await refusalOf(hmacEnvelope, wrong, settings)).code).toBe("AuthFailure.SignatureFailure");
    });
  }

  it("leaves v2's path and other POST bodies to others", () => {
    expect(hmacEnvelope.claims(hmacRequest({ path: "/v2/index.php" }))).toBe(false);
    const headers = { host: "x", "content-type": "application/json" };
    expect(hmacEnvelope.claims(requestOf({ headers, body: "SecretId=1&Signature=2" }))).toBe(false);
  });

  it("tells the language before anything is verified", () => {
    const chinese = { ...documentedParameters, Language: "zh-CN" };
    expect(requestLanguage(hmacRequest({ parameters: chinese }))).toBe("zh-CN");
    expect(requestLanguage(hmacRequest({ method: "POST", parameters: chinese }))).toBe("zh-CN");
    expect(requestLanguage(tc3Request({ headers: { "x-tc-language": "zh-CN" } }))).toBe("zh-CN");
    expect(requestLanguage(tc3Request())).toBe("en-US");
  });
});
