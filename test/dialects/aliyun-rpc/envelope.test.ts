import { describe, expect, it } from "vitest";
import { acs3Envelope, requestFormat, rpcEnvelope } from "../../../src/dialects/aliyun-rpc/envelope/index.ts";
import { hmacEnvelope, tc3Envelope } from "../../../src/dialects/tencent-v3/envelope/index.ts";
import { keyOf, refusalOf, settingsFor } from "../signing/requests.ts";
import {
  acs3Request,
  acs3StringToSign,
  ordinary,
  rpcRequest,
  type Acs3Parts,
  type RpcParts,
} from "./sign.ts";

const key = keyOf("testid", "testsecret");
const temporary = keyOf("STS.1", "testsecret", { token: "tok/+1=", expiresAtMs: 4_000_000_000_000 });
const fresh = () => settingsFor([key, temporary]);

const business = { RegionId: "cn-hangzhou", Tag: [{ Key: "a b+c*~!'()", Value: "" }] };
const common = new Set(Object.keys(ordinary).filter((name) => !/^(RegionId|Tag)/.test(name)));
const looseWire = (pairs: readonly (readonly [string, string])[]): string =>
  [...pairs]
    .reverse()
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");

const clients: Readonly<Record<string, RpcParts>> = {
  "GET query (pop-core, Python)": {},
  "GET, any order, ! ' ( ) * raw (JS)": { wire: looseWire },
  "POST query (Go, CLI)": { method: "POST" },
  "POST form (pop-core)": { method: "POST", form: () => true },
  "POST split, business in the form (tea-rpc)": { method: "POST", form: (name) => !common.has(name) },
  "POST split the other way": { method: "POST", form: (name) => common.has(name) },
  "empty SignatureType (Go)": { parameters: { ...ordinary, SignatureType: "" } },
};

describe("RPC v1", () => {
  for (const [name, parts] of Object.entries(clients)) {
    it(name, async () => {
      const request = rpcRequest(parts);
      const claims = [rpcEnvelope, acs3Envelope, tc3Envelope, hmacEnvelope].map((envelope) =>
        envelope.claims(request),
      );
      expect(claims).toEqual([true, false, false, false]);
      const call = await rpcEnvelope.open(request, fresh());
      expect(call).toMatchObject({ action: "DescribeVpcs", version: "2016-04-28", region: "cn-hangzhou" });
      expect(call).toMatchObject({ format: "json", typed: false, hostLabel: "vpc", language: "en-US", key });
      expect(JSON.parse(JSON.stringify(call.parameters))).toEqual(business);
      const wrong = rpcRequest({ ...parts, secret: "another" });
      expect((await refusalOf(rpcEnvelope, wrong, fresh())).code).toBe("SignatureDoesNotMatch");
    });
  }

  it("answers XML unless asked for JSON", async () => {
    const { Format: _, ...without } = ordinary;
    for (const [parameters, format] of [
      [without, "xml"],
      [{ ...ordinary, Format: "XML" }, "xml"],
      [{ ...ordinary, Format: "json" }, "json"],
    ] as const) {
      const request = rpcRequest({ parameters });
      expect((await rpcEnvelope.open(request, fresh())).format).toBe(format);
      expect(requestFormat(request)).toBe(format);
      expect(requestFormat(rpcRequest({ parameters, method: "POST", form: () => true }))).toBe(format);
    }
    expect(requestFormat(acs3Request())).toBe("json");
  });

  it("takes a temporary key with its token", async () => {
    const parameters = { ...ordinary, AccessKeyId: "STS.1", SecurityToken: "tok/+1=" };
    expect((await rpcEnvelope.open(rpcRequest({ parameters }), fresh())).key).toBe(temporary);
  });

  it("signs what the vendor's documentation signs", async () => {
    // The documented example of the RPC signature: key testid / testsecret, DescribeRegions, 2014-05-26.
    const parameters = {
      Timestamp: "2016-02-23T12:46:24Z",
      Format: "XML",
      AccessKeyId: "testid",
      Action: "DescribeRegions",
      SignatureMethod: "HMAC-SHA1",
      SignatureNonce: "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
      Version: "2014-05-26",
      SignatureVersion: "1.0",
    };
    const request = rpcRequest({ parameters });
    expect(request.query).toContain(encodeURIComponent("OLeaidS1JvxuMvnyHOwuJ+uX5qY="));
    const then = { ...request, receivedAtMs: Date.parse(parameters.Timestamp) };
    expect((await rpcEnvelope.open(then, fresh())).action).toBe("DescribeRegions");
  });
});

const v3: Readonly<Record<string, Acs3Parts>> = {
  "POST with everything in the query": {
    query: [
      ["Tag.1.Key", "a b+c*~!'()"],
      ["RegionId", "cn-hangzhou"],
    ],
  },
  "query as it comes": {
    query: [
      ["RegionId", "cn-hangzhou"],
      ["A", "b c*"],
    ],
    wireQuery: "RegionId=cn-hangzhou&A=b+c*",
  },
  GET: { method: "GET", query: [["RegionId", "cn-hangzhou"]] },
  "form body": { query: [["RegionId", "cn-hangzhou"]], body: "TunnelOptionsSpecification.1.Role=master" },
  "host without port": {
    query: [["RegionId", "cn-hangzhou"]],
    headers: { host: "127.0.0.1:80" },
    signedHost: "127.0.0.1",
  },
  "retry headers": {
    query: [["RegionId", "cn-hangzhou"]],
    headers: { "x-acs-retry-attempts": "1", "x-acs-credentials-provider": "static_ak" },
  },
  "temporary key": {
    keyId: "STS.1",
    query: [["RegionId", "cn-hangzhou"]],
    headers: { "x-acs-security-token": "tok/+1=", "x-acs-accesskey-id": "STS.1" },
  },
};

describe("ACS3", () => {
  for (const [name, parts] of Object.entries(v3)) {
    it(name, async () => {
      const request = acs3Request(parts);
      const claims = [acs3Envelope, rpcEnvelope, tc3Envelope, hmacEnvelope].map((envelope) =>
        envelope.claims(request),
      );
      expect(claims).toEqual([true, false, false, false]);
      const call = await acs3Envelope.open(request, fresh());
      expect(call).toMatchObject({
        action: "DescribeNetworkInterfaces",
        version: "2014-05-26",
        format: "json",
      });
      expect(call.region).toBe("cn-hangzhou");
    });
  }

  it("reads query and form together", async () => {
    const call = await acs3Envelope.open(acs3Request(v3["form body"]), fresh());
    expect(JSON.parse(JSON.stringify(call.parameters))).toEqual({
      RegionId: "cn-hangzhou",
      TunnelOptionsSpecification: [{ Role: "master" }],
    });
    expect(call.hostLabel).toBe("ecs-cn-hangzhou");
  });

  it("says what it would have signed", async () => {
    const refusal = await refusalOf(acs3Envelope, acs3Request({ secret: "another" }), fresh());
    expect(refusal.words.en).toBe(
      `Specified signature does not match our calculation. server StringToSign is [${acs3StringToSign({})}]`,
    );
  });
});
