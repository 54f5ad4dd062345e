import { createRequire } from "node:module";
import * as tencentSdk from "tencentcloud-sdk-nodejs";
import type { Cloud } from "../../src/server/index.ts";

const require = createRequire(import.meta.url);

/** Who signs; the cloud's first account unless said otherwise. */
export interface Signer {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
}

/** How the official Tencent SDK is to sign and send. */
export interface TencentProfile {
  readonly signMethod?: "TC3-HMAC-SHA256" | "HmacSHA1" | "HmacSHA256";
  readonly reqMethod?: "POST" | "GET";
  readonly language?: "zh-CN" | "en-US";
}

/** The official Tencent Cloud clients (API 3.0), pointed at a cloud. */
export function tencentClients(
  cloud: Cloud,
  region = "ap-guangzhou",
  signer?: Signer,
  profile: TencentProfile = {},
) {
  const { signMethod = "TC3-HMAC-SHA256", reqMethod = "POST", language = "en-US" } = profile;
  const options = {
    credential: signer ?? cloud.credentials,
    region,
    profile: {
      signMethod,
      language,
      httpProfile: { endpoint: `${cloud.host}:${cloud.port}`, protocol: "http://", reqMethod },
    },
  } as const;
  return {
    vpc: new tencentSdk.vpc.v20170312.Client(options),
    cvm: new tencentSdk.cvm.v20170312.Client(options),
    tag: new tencentSdk.tag.v20180813.Client(options),
    sts: new tencentSdk.sts.v20180813.Client(options),
    region: new tencentSdk.region.v20220627.Client(options),
  };
}

/** An answer of QCloud v2. */
export interface V2Answer {
  readonly code: number;
  readonly message: string;
  readonly codeDesc?: string;
  readonly [field: string]: unknown;
}

/** Calls QCloud v2 with the official `qcloudapi-sdk`; errors are answers too. */
export type V2Call = (action: string, parameters?: Record<string, unknown>) => Promise<V2Answer>;

/** The official QCloud v2 client, pointed at a cloud. */
export function qcloudClient(cloud: Cloud, region = "gz", signer?: Signer, signatureMethod = "sha1"): V2Call {
  const Capi = require("qcloudapi-sdk") as new (options: object) => {
    request(data: object, options: object, callback: (error: Error | null, answer: V2Answer) => void): void;
  };
  const { secretId, secretKey } = signer ?? cloud.credentials;
  const client = new Capi({
    SecretId: secretId,
    SecretKey: secretKey,
    Region: region,
    serviceType: "vpc",
    protocol: "http",
    signatureMethod,
  });
  // This SDK takes a host with each request and ignores one among its defaults.
  const host = `${cloud.host}:${cloud.port}`;
  return (action, parameters = {}) =>
    new Promise((resolve, reject) => {
      const data = { Region: region, Action: action, ...parameters };
      client.request(data, { host }, (error, answer) => (error === null ? resolve(answer) : reject(error)));
    });
}

type AliyunCtor<C> = new (config: object) => C;

/** The official Alibaba Cloud V3 clients (ACS3 signatures), pointed at a cloud. */
export function aliyunClients(cloud: Cloud, regionId = "cn-hangzhou", signer?: Signer) {
  const { secretId, secretKey, token }: Signer = signer ?? cloud.credentials;
  const { $OpenApiUtil } = require("@alicloud/openapi-core") as {
    $OpenApiUtil: { Config: AliyunCtor<object> };
  };
  const config = new $OpenApiUtil.Config({
    accessKeyId: secretId,
    accessKeySecret: secretKey,
    ...(token !== undefined && { securityToken: token }),
    endpoint: `${cloud.host}:${cloud.port}`,
    protocol: "http",
    regionId,
  });
  const ecs = require("@alicloud/ecs20140526") as typeof import("@alicloud/ecs20140526");
  const vpc = require("@alicloud/vpc20160428") as typeof import("@alicloud/vpc20160428");
  return {
    ecs: new ecs.default(config as never),
    vpc: new vpc.default(config as never),
    ecsTypes: ecs,
    vpcTypes: vpc,
  };
}

/** One Alibaba Cloud RPC call: flat parameters in, the JSON body out; errors carry `code`. */
export type RpcCall = (
  action: string,
  parameters?: Record<string, unknown>,
  options?: { readonly method?: "GET" | "POST" },
) => Promise<Record<string, unknown>>;

const rpcVersions = {
  ecs: "2014-05-26",
  vpc: "2016-04-28",
  sts: "2015-04-01",
  location: "2015-06-12",
} as const;

/** The official `@alicloud/pop-core` client (v1 signatures), pointed at a cloud. */
export function popClient(
  cloud: Cloud,
  product: keyof typeof rpcVersions,
  regionId = "cn-hangzhou",
  signer?: Signer,
): RpcCall {
  const { RPCClient } = require("@alicloud/pop-core") as {
    RPCClient: AliyunCtor<{ request(action: string, parameters: object, options: object): Promise<never> }>;
  };
  const { secretId, secretKey, token }: Signer = signer ?? cloud.credentials;
  const client = new RPCClient({
    accessKeyId: secretId,
    accessKeySecret: secretKey,
    ...(token !== undefined && { securityToken: token }),
    endpoint: cloud.endpoint,
    apiVersion: rpcVersions[product],
  });
  return (action, parameters = {}, options = {}) =>
    client.request(action, { RegionId: regionId, ...parameters }, { method: "GET", ...options });
}
