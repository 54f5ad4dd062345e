import { createRequire } from "node:module";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonCodes } from "../../../src/dialects/qcloud-v2/codes.ts";
import { v2Envelope } from "../../../src/dialects/qcloud-v2/envelope/index.ts";
import { hmacEnvelope, tc3Envelope } from "../../../src/dialects/tencent-v3/envelope/index.ts";
import type { RawRequest } from "../../../src/dialects/kit/http.ts";
import { captureOne } from "../signing/capture.ts";
import { keyOf, refusalOf, settingsFor } from "../signing/requests.ts";
import { documentedParameters, documentedSecret, v2Request, v2Signature, type V2Parts } from "./sign.ts";

const documentedKey = keyOf("AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA", documentedSecret);
const pythonKey = keyOf("secretIdFoo", "secretKeyBar");
const temporary = keyOf("AKIDTEMP", documentedSecret, { token: "t+1", expiresAtMs: 1_465_185_768_001 });
const expired = keyOf("AKIDGONE", documentedSecret, { token: "t+1", expiresAtMs: 1_465_185_768_000 });
const fresh = () => settingsFor([documentedKey, pythonKey, temporary, expired]);

const python = {
  SecretId: "secretIdFoo",
  Region: "ap-guangzhou",
  SignatureMethod: "HmacSHA1",
  Nonce: "1290303896666895346",
  Timestamp: "1512393162",
  Action: "DescribeInstances",
  Version: "2017-03-12",
};
const python256 = { ...python, SignatureMethod: "HmacSHA256" };
const method = (SignatureMethod: string) => ({ parameters: { ...documentedParameters, SignatureMethod } });
const vectors: readonly (readonly [string, V2Parts])[] = [
  ["0EEm/HtGRr/VJXTAD9tYMth1Bzm3lLHz5RCDv1GdM8s=", method("HmacSHA256")],
  ["nPVnY6njQmwQ8ciqbPl5Qe+Oru4=", method("HmacSHA1")],
  ["p3n+pxBqF5JGZtDSxoVn5tGngf0=", { method: "POST", parameters: python, secret: "secretKeyBar" }],
  ["5HAq1BOKNLEE2/uauWnp6Zv9Z3c=", { method: "GET", parameters: python, secret: "secretKeyBar" }],
  [
    "B2T37FRSP6Fk0/q/cdfrTE0p3zX5ooB/2BPWZUFpsj4=",
    { method: "POST", parameters: python256, secret: "secretKeyBar" },
  ],
];

describe("published v2 vectors", () => {
  for (const [signature, parts] of vectors) {
    it(signature, async () => {
      expect(v2Signature(parts)).toBe(signature);
      const call = await v2Envelope.open(v2Request(parts), fresh());
      expect(call).toMatchObject({ action: "DescribeInstances", region: "ap-guangzhou", hostLabel: "cvm" });
      expect(call.version).toBe(parts.parameters?.["Version"] ?? "");
      const business =
        parts.parameters?.["InstanceIds.0"] === undefined ? {} : { InstanceIds: ["ins-09dx96dg"] };
      expect({ ...call.parameters }).toEqual(business);
      expect([call.typed, call.format]).toEqual([false, "json"]);
    });
  }
});

const underscored = { ...documentedParameters, a_b: "1", "a.a": "2", _lead_x: "3", aZ: "4" };
const all = (name: string): string => name.replaceAll("_", ".");
const unlessLeading = (name: string): string => (name.startsWith("_") ? name : all(name));
const quirks: Readonly<Record<string, V2Parts>> = {
  "sort raw, replace none (dbdd4us)": { parameters: underscored },
  "sort raw, replace all (zqfan, qcloudcli)": { parameters: underscored, spell: all },
  "sort raw, replace unless leading (npm, PHP)": { parameters: underscored, spell: unlessLeading },
  "sort replaced, replace all (Python)": { parameters: underscored, spell: all, sortSpelt: true },
  "sort replaced, unless leading": { parameters: underscored, spell: unlessLeading, sortSpelt: true },
  "host with port": { host: "127.0.0.1:8080" },
  "host without port": { host: "127.0.0.1:8080", signedHost: "127.0.0.1" },
  "trailing slash": { path: "/v2/index.php/", signedPath: "/v2/index.php/" },
  "trailing slash, not signed": { path: "/v2/index.php/" },
  "newline after the signature": { signatureEnd: "\n" },
  "raw values": { parameters: { ...documentedParameters, eniName: "a b+c&d=e%20中文" } },
  "@ signed in GET": { parameters: { ...documentedParameters, eniDescription: "@x" } },
  "@ signed in POST": { method: "POST", parameters: { ...documentedParameters, eniDescription: "@x" } },
  "@ left out in POST": {
    method: "POST",
    parameters: { ...documentedParameters, eniDescription: "@x" },
    signs: (_name, value) => !value.startsWith("@"),
  },
  "temporary key": { parameters: { ...documentedParameters, SecretId: "AKIDTEMP", Token: "t+1" } },
};

describe("v2 as clients sign it", () => {
  for (const [name, parts] of Object.entries(quirks)) {
    it(name, async () => {
      const request = v2Request(parts);
      const claims = [v2Envelope, hmacEnvelope, tc3Envelope].map((envelope) => envelope.claims(request));
      expect(claims).toEqual([true, false, false]);
      expect((await v2Envelope.open(request, fresh())).action).toBe("DescribeInstances");
      const wrong = v2Request({ ...parts, secret: "another" });
      expect((await refusalOf(v2Envelope, wrong, fresh())).code).toBe("AuthFailure");
    });
  }
});

const codeOf = async (request: RawRequest, settings = fresh()): Promise<string> => {
  const refusal = await refusalOf(v2Envelope, request, settings);
  expect(Number.isInteger(commonCodes[refusal.code])).toBe(true);
  expect(refusal.words.en).not.toContain(documentedSecret);
  return refusal.code;
};

describe("v2 refuses", () => {
  for (const name of ["Action", "Timestamp", "Nonce", "SecretId", "Signature"]) {
    it(`a request without ${name}`, async () => {
      expect(await codeOf(v2Request({ without: name }))).toBe("InvalidParameter");
    });
  }

  it("what is tampered, unknown, late, temporary or large", async () => {
    const good = v2Request();
    expect(await codeOf({ ...good, query: good.query.replace("09dx", "09dy") })).toBe("AuthFailure");
    const at = { method: "GET", signs: (_name: string, value: string) => !value.startsWith("@") } as const;
    expect(await codeOf(v2Request({ ...at, parameters: { ...documentedParameters, x: "@1" } }))).toBe(
      "AuthFailure",
    );
    const nobody = { ...documentedParameters, SecretId: "AKIDNOBODY" };
    expect(await codeOf(v2Request({ parameters: nobody }))).toBe("SecretidNotExit");
    const twoHours = 2 * 60 * 60 * 1000;
    expect(await codeOf({ ...good, receivedAtMs: good.receivedAtMs + twoHours + 1 })).toBe("ReplayAttack");
    expect(
      (await v2Envelope.open({ ...good, receivedAtMs: good.receivedAtMs + twoHours }, fresh())).region,
    ).toBeDefined();
    for (const [SecretId, Token] of [
      ["AKIDTEMP", "other"],
      ["AKIDGONE", "t+1"],
    ] as const) {
      const parameters = { ...documentedParameters, SecretId, Token };
      expect(await codeOf(v2Request({ parameters }))).toBe("TokenFailure");
    }
    expect(await codeOf({ ...good, method: "PUT" })).toBe("UnsupportedProtocol");
    expect(await codeOf({ ...good, query: "x".repeat(40_000) })).toBe("InvalidParameter");
    expect(await codeOf(v2Request({ parameters: { ...documentedParameters, a: "1", "a.b": "2" } }))).toBe(
      "InvalidParameter",
    );
  });

  it("random requests", async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("%", "+", "_", "@", "Nonce"),
    );
    const flat = fc.array(fc.tuple(text, text)).map((pairs) => pairs.map(([a, b]) => `${a}=${b}`).join("&"));
    const signed = flat.map((extra) => `${v2Request().query}&${extra}`);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("GET", "POST"), fc.oneof(flat, signed), async (method, raw) => {
        const request = { ...v2Request(), method, query: raw, body: Buffer.from(raw) };
        const outcome = await v2Envelope.open(request, fresh()).catch((error: Error) => error.name);
        expect(typeof outcome === "string" ? outcome : "WireError").toBe("WireError");
      }),
    );
  });
});

interface Capi {
  request(data: unknown, options: unknown, done: (error: unknown, data: unknown) => void): void;
}
const QcloudApi = createRequire(import.meta.url)("qcloudapi-sdk") as new (defaults: unknown) => Capi;
const key = keyOf("AKIDSDK", "sdk-secret");

async function sentBySdk(data: object, options: object): Promise<RawRequest> {
  return captureOne('{"code":0}', (host) => {
    const capi = new QcloudApi({
      SecretId: key.id,
      SecretKey: key.secret,
      Region: "gz",
      protocol: "http",
      host,
    });
    return new Promise((resolve) => {
      capi.request({ Action: "DescribeVpcEx", ...data }, { host, ...options }, resolve);
    });
  });
}

describe("qcloudapi-sdk", () => {
  const data = {
    vpcName: "a b+c&d=e 中文*'()",
    privateIpAddressSet: [{ primary: false }],
    test_1: "1",
    _1_a_: "2",
  };
  for (const httpMethod of ["GET", "POST"]) {
    for (const signatureMethod of ["sha1", "sha256"]) {
      it(`${signatureMethod} over ${httpMethod}`, async () => {
        const request = await sentBySdk({ ...data, note: "@x" }, { method: httpMethod, signatureMethod });
        expect(v2Envelope.claims(request)).toBe(true);
        const call = await v2Envelope.open(request, settingsFor([key]));
        expect(call).toMatchObject({ action: "DescribeVpcEx", version: "", region: "gz" });
        expect(JSON.parse(JSON.stringify(call.parameters))).toEqual({
          ...data,
          note: "@x",
          privateIpAddressSet: [{ primary: "false" }],
        });
      });
    }
  }

  it("carries a Version", async () => {
    const request = await sentBySdk(
      { Action: "DescribeAddresses", Version: "2017-03-12" },
      { method: "POST" },
    );
    const call = await v2Envelope.open(request, settingsFor([key]));
    expect([call.action, call.version]).toEqual(["DescribeAddresses", "2017-03-12"]);
  });
});
