import { request } from "node:http";
import { expect } from "vitest";
import type { RawRequest } from "../../src/dialects/kit/http.ts";
import type { Cloud } from "../../src/server/index.ts";
import { tc3Request } from "../dialects/tencent-v3/sign.ts";

/** What came back over the socket. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** Sends a request as it is, under the Host that it names, to a cloud. */
export function send(cloud: Cloud, { method, path, query, headers, body }: RawRequest): Promise<RawAnswer> {
  const target = {
    host: cloud.host,
    port: cloud.port,
    method,
    path: query === "" ? path : `${path}?${query}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ ...target, headers: { ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The common parameters of a raw call of API 3.0, where they are not the usual ones. */
export interface RawCommon {
  readonly version?: string;
  readonly region?: string;
  readonly secret?: string;
  readonly ageSeconds?: number;
}

/** A call of API 3.0 with exactly this body, to the vendor's international host, signed by hand. */
export async function tencentRaw(
  cloud: Cloud,
  action: string,
  body: string,
  how: RawCommon = {},
): Promise<Record<string, unknown>> {
  const { secretId, secretKey } = cloud.credentials;
  const { version = "2017-03-12", region = "ap-guangzhou", secret = secretKey, ageSeconds = 0 } = how;
  const signed = tc3Request({
    body,
    service: "vpc",
    keyId: secretId,
    secret,
    timestamp: Math.floor(Date.now() / 1000) - ageSeconds,
    headers: {
      host: "vpc.intl.tencentcloudapi.com",
      "content-type": "application/json",
      "x-tc-action": action,
      "x-tc-version": version,
      "x-tc-region": region,
    },
  });
  const answer = await send(cloud, signed);
  return (JSON.parse(answer.body) as { Response: Record<string, unknown> }).Response;
}

/** The code of an error in a raw answer of API 3.0. */
export function rawCode(response: Record<string, unknown>): unknown {
  return (response["Error"] as { Code?: unknown } | undefined)?.Code;
}

/** Expects a call of API 3.0 to need its region, its version, its signature, and a time that is now. */
export async function expectCommonNeeded(cloud: Cloud, action: string, body: string): Promise<void> {
  const codeOf = async (how: RawCommon) => rawCode(await tencentRaw(cloud, action, body, how));
  expect(await codeOf({ region: "" })).toBe("MissingParameter");
  expect(await codeOf({ version: "" })).toBe("MissingParameter");
  expect(await codeOf({ secret: "somebody else's" })).toBe("AuthFailure.SignatureFailure");
  expect(await codeOf({ ageSeconds: 600 })).toBe("AuthFailure.SignatureExpire");
  expect(await codeOf({})).toBeUndefined();
}
