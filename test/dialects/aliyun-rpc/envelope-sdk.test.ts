import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { acs3Envelope, rpcEnvelope } from "../../../src/dialects/aliyun-rpc/envelope/index.ts";
import { captureOne } from "../signing/capture.ts";
import { keyOf, settingsFor } from "../signing/requests.ts";

const load = createRequire(import.meta.url);
const key = keyOf("STS.sdk", "sdk-secret", { token: "sdk+token/=" });
const fresh = () => settingsFor([key]);
const answer = '{"RequestId":"x"}';

interface PopCore {
  request(action: string, parameters: object, options: object): Promise<unknown>;
}
type PopCoreClass = new (config: object) => PopCore;
const { RPCClient } = load("@alicloud/pop-core") as { readonly RPCClient: PopCoreClass };

describe("@alicloud/pop-core", () => {
  for (const method of ["GET", "POST"]) {
    it(method, async () => {
      const parameters = {
        RegionId: "cn-x",
        VpcName: "a b+c&d=e 中文*~'()!",
        Description: "",
        Tag: [{ Key: "k" }],
      };
      const request = await captureOne(answer, (host) => {
        const credentials = { accessKeyId: key.id, accessKeySecret: key.secret, securityToken: key.token };
        const client = new RPCClient({
          ...credentials,
          endpoint: `http://${host}`,
          apiVersion: "2016-04-28",
        });
        return client.request("DescribeVpcs", parameters, { method });
      });
      expect([rpcEnvelope.claims(request), acs3Envelope.claims(request)]).toEqual([true, false]);
      const call = await rpcEnvelope.open(request, fresh());
      expect(call).toMatchObject({
        action: "DescribeVpcs",
        version: "2016-04-28",
        region: "cn-x",
        format: "json",
      });
      expect(JSON.parse(JSON.stringify(call.parameters))).toEqual(parameters);
    });
  }
});

interface Ecs {
  describeNetworkInterfaces(request: unknown): Promise<unknown>;
}
interface EcsModule {
  readonly default: new (config: unknown) => Ecs;
  readonly DescribeNetworkInterfacesRequest: new (parameters: object) => unknown;
}
const ecs = load("@alicloud/ecs20140526") as EcsModule;
const { $OpenApiUtil } = load("@alicloud/openapi-core") as {
  readonly $OpenApiUtil: { readonly Config: new (config: object) => unknown };
};

async function sentByEcs(more: object) {
  return captureOne(answer, (endpoint) => {
    const credentials = { accessKeyId: key.id, accessKeySecret: key.secret, securityToken: key.token };
    const config = new $OpenApiUtil.Config({
      ...credentials,
      endpoint,
      protocol: "http",
      regionId: "cn-x",
      ...more,
    });
    const parameters = {
      regionId: "cn-x",
      networkInterfaceName: "a b+c&d=e 中文*~'()!",
      networkInterfaceId: ["eni-1", "eni-2"],
      maxResults: 500,
    };
    return new ecs.default(config).describeNetworkInterfaces(
      new ecs.DescribeNetworkInterfacesRequest(parameters),
    );
  });
}

describe("@alicloud/ecs20140526", () => {
  const expected = {
    RegionId: "cn-x",
    NetworkInterfaceName: "a b+c&d=e 中文*~'()!",
    NetworkInterfaceId: ["eni-1", "eni-2"],
    MaxResults: "500",
  };

  it("ACS3-HMAC-SHA256", async () => {
    const request = await sentByEcs({});
    expect([acs3Envelope.claims(request), rpcEnvelope.claims(request)]).toEqual([true, false]);
    const call = await acs3Envelope.open(request, fresh());
    expect(call).toMatchObject({
      action: "DescribeNetworkInterfaces",
      version: "2014-05-26",
      region: "cn-x",
    });
    expect(JSON.parse(JSON.stringify(call.parameters))).toEqual(expected);
  });

  it("signature v2, which is RPC v1", async () => {
    const request = await sentByEcs({ signatureAlgorithm: "v2" });
    expect([rpcEnvelope.claims(request), acs3Envelope.claims(request)]).toEqual([true, false]);
    const call = await rpcEnvelope.open(request, fresh());
    expect(call).toMatchObject({
      action: "DescribeNetworkInterfaces",
      version: "2014-05-26",
      format: "json",
    });
    expect(JSON.parse(JSON.stringify(call.parameters))).toEqual(expected);
  });
});
