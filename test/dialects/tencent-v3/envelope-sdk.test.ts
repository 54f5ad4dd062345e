import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { hmacEnvelope, tc3Envelope } from "../../../src/dialects/tencent-v3/envelope/index.ts";
import { captureOne } from "../signing/capture.ts";
import { keyOf, settingsFor } from "../signing/requests.ts";

interface Client {
  request(action: string, parameters: unknown): Promise<unknown>;
}
interface Sdk {
  readonly vpc: { readonly v20170312: { readonly Client: new (config: unknown) => Client } };
}
const sdk = createRequire(import.meta.url)("tencentcloud-sdk-nodejs") as Sdk;

const key = keyOf("AKIDSDK", "sdk-secret", { token: "sdk+token/=" });
const settings = settingsFor([key]);
const answer = '{"Response":{"RequestId":"x"}}';
const parameters = { Filters: [{ Name: "vpc-id", Values: ["a b+c&d=e", "未命名*~'()!"] }], Limit: "20" };

async function signedBy(signMethod: string, reqMethod: string) {
  return captureOne(answer, (host) => {
    const client = new sdk.vpc.v20170312.Client({
      credential: { secretId: key.id, secretKey: key.secret, token: key.token },
      region: "ap-guangzhou",
      profile: {
        signMethod,
        language: "zh-CN",
        httpProfile: { reqMethod, endpoint: host, protocol: "http://" },
      },
    });
    return client.request("DescribeVpcs", parameters);
  });
}

describe("tencentcloud-sdk-nodejs", () => {
  for (const signMethod of ["TC3-HMAC-SHA256", "HmacSHA1", "HmacSHA256"]) {
    for (const method of ["GET", "POST"]) {
      it(`${signMethod} over ${method}`, async () => {
        const request = await signedBy(signMethod, method);
        const [mine, other] =
          signMethod === "TC3-HMAC-SHA256" ? [tc3Envelope, hmacEnvelope] : [hmacEnvelope, tc3Envelope];
        expect([mine.claims(request), other.claims(request)]).toEqual([true, false]);
        const call = await mine.open(request, settings);
        expect(call).toMatchObject({ action: "DescribeVpcs", version: "2017-03-12", region: "ap-guangzhou" });
        expect(call.language).toBe("zh-CN");
        expect(JSON.parse(JSON.stringify(call.parameters))).toEqual(parameters);
      });
    }
  }
});
