import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient, qcloudClient, type Signer, tencentClients } from "../kit/clients.ts";

const uin = "100000000001";
const root = { secretId: "root", secretKey: "root-secret" };
const deploy = { secretId: "deploy", secretKey: "deploy-secret" };
const accounts = [
  {
    id: uin,
    keys: [{ id: root.secretId, secret: root.secretKey }],
    users: [
      { name: "deploy", id: "100000000099", keys: [{ id: deploy.secretId, secret: deploy.secretKey }] },
    ],
    roles: ["builder", "reader"],
  },
  { id: "200000000002", keys: [{ id: "other", secret: "other-secret" }] },
];
const code = (text: string) => ({ code: text });

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud({ accounts, rateLimits: { mode: "off", perSecond: {} } });
});
afterAll(() => cloud.close());

const tencent = (signer: Signer = root, signMethod: "TC3-HMAC-SHA256" | "HmacSHA1" = "TC3-HMAC-SHA256") =>
  tencentClients(cloud, "ap-guangzhou", signer, { signMethod });

const sts = (signer: Signer) => popClient(cloud, "sts", "cn-hangzhou", signer);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("Tencent STS", () => {
  const assume = async (over: object = {}, signer: Signer = deploy): Promise<Signer> => {
    const { Credentials } = await tencent(signer).sts.AssumeRole({
      RoleArn: `qcs::cam::uin/${uin}:roleName/builder`,
      RoleSessionName: "session-1",
      ...over,
    });
    return {
      secretId: Credentials?.TmpSecretId ?? "",
      secretKey: Credentials?.TmpSecretKey ?? "",
      token: Credentials?.Token ?? "",
    };
  };

  it("tells callers with permanent keys who they are", async () => {
    expect(await tencent().sts.GetCallerIdentity()).toMatchObject({
      Arn: `qcs::cam::uin/${uin}:uin/${uin}`,
      AccountId: uin,
      UserId: uin,
      PrincipalId: uin,
      Type: "CAMUser",
    });
    expect(await tencent(deploy).sts.GetCallerIdentity()).toMatchObject({
      Arn: `qcs::cam::uin/${uin}:uin/100000000099`,
      AccountId: uin,
      UserId: "100000000099",
    });
  });

  it.each(["TC3-HMAC-SHA256", "HmacSHA1"] as const)(
    "makes keys of a role that sign with %s",
    async (method) => {
      const keys = await assume();
      const clients = tencent(keys, method);
      const { Vpc } = await clients.vpc.CreateVpc({ VpcName: "by-role", CidrBlock: "10.0.0.0/16" });
      const { TotalCount } = await tencent().vpc.DescribeVpcs({ VpcIds: [Vpc?.VpcId ?? ""] });
      expect(TotalCount).toBe(1);
      const identity = await clients.sts.GetCallerIdentity();
      expect(identity).toMatchObject({ Type: "CAMRole", AccountId: uin, PrincipalId: "100000000099" });
      const [roleId, session] = identity.UserId?.split(":") ?? [];
      expect([session, identity.Arn]).toEqual(["session-1", `qcs::sts:${uin}:assumed-role/${roleId}`]);
      const byNumber = await assume({ RoleArn: `qcs::cam::uin/${uin}:role/${roleId}` });
      expect((await tencent(byNumber).sts.GetCallerIdentity()).Arn).toBe(identity.Arn);
    },
  );

  it("makes keys of a federated user, which make no further keys", async () => {
    const Policy = encodeURIComponent(
      JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: ["*"], resource: ["*"] }] }),
    );
    const answer = await tencent(deploy).sts.GetFederationToken({ Name: "web", Policy, DurationSeconds: 60 });
    expect((answer.ExpiredTime ?? 0) * 1000).toBe(Date.parse(answer.Expiration ?? ""));
    const keys = {
      secretId: answer.Credentials?.TmpSecretId ?? "",
      secretKey: answer.Credentials?.TmpSecretKey ?? "",
      token: answer.Credentials?.Token ?? "",
    };
    expect(await tencent(keys).sts.GetCallerIdentity()).toMatchObject({
      Arn: `qcs::sts:${uin}:federated-user/100000000099`,
      UserId: "100000000099:web",
      PrincipalId: "100000000099",
      Type: "CAMUser",
    });
    const further = tencent(keys).sts.GetFederationToken({ Name: "web", Policy });
    await expect(further).rejects.toMatchObject(code("UnauthorizedOperation"));
  });

  it("lets a role assume another, for the same user", async () => {
    const keys = await assume({ RoleArn: `qcs::cam::uin/${uin}:roleName/reader` }, await assume());
    const identity = await tencent(keys).sts.GetCallerIdentity();
    expect(identity.PrincipalId).toBe("100000000099");
    const direct = await assume({ RoleArn: `qcs::cam::uin/${uin}:roleName/reader` });
    expect(identity.Arn).toBe((await tencent(direct).sts.GetCallerIdentity()).Arn);
  });

  it.each([
    ["root", root, 7200],
    ["users", deploy, 129_600],
  ])("bounds the lifetime of federated keys of %s", async (_who, signer, most) => {
    const Policy = '{"version":"2.0","statement":{"effect":"allow","action":"*","resource":"*"}}';
    const ask = (DurationSeconds: number) =>
      tencent(signer).sts.GetFederationToken({ Name: "web", Policy, DurationSeconds });
    await expect(ask(most + 1)).rejects.toMatchObject(code("InvalidParameter.OverTimeError"));
    const leftMs = ((await ask(most)).ExpiredTime ?? 0) * 1000 - Date.now();
    expect(Math.abs(leftMs - most * 1000)).toBeLessThan(5000);
  });

  it("refuses keys without their token, with another's, and after their end", async () => {
    const keys = await assume({ DurationSeconds: 1 });
    const { secretId, secretKey } = keys;
    const failure = code("AuthFailure.TokenFailure");
    await expect(tencent({ secretId, secretKey }).sts.GetCallerIdentity()).rejects.toMatchObject(failure);
    const mixed = { ...keys, token: (await assume()).token ?? "" };
    await expect(tencent(mixed).sts.GetCallerIdentity()).rejects.toMatchObject(failure);
    const spoilt = { ...keys, secretKey: `${secretKey}x` };
    const unsigned = tencent(spoilt).sts.GetCallerIdentity();
    await expect(unsigned).rejects.toMatchObject(code("AuthFailure.SignatureFailure"));
    expect((await tencent(keys).sts.GetCallerIdentity()).Type).toBe("CAMRole");
    await pause(1100);
    await expect(tencent(keys).sts.GetCallerIdentity()).rejects.toMatchObject(failure);
    await expect(tencent(keys, "HmacSHA1").sts.GetCallerIdentity()).rejects.toMatchObject(failure);
  });

  it("makes keys for QCloud v2 too", async () => {
    const { secretId, secretKey, token = "" } = await assume();
    const call = qcloudClient(cloud, "gz", { secretId, secretKey });
    const eni = {
      vpcId: "vpc-nothere1",
      networkInterfaceId: "eni-nothere1",
      secondaryPrivateIpAddressCount: 1,
    };
    const named = await call("AssignPrivateIpAddresses", { ...eni, Token: token });
    expect(named.code).toBe(5000);
    const bare = await call("AssignPrivateIpAddresses", eni);
    expect(bare.code).toBe(4105);
  });

  const closed = JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/vpc:Describe*"], resource: ["*"] }],
  });

  it.each([
    ["ResourceNotFound.RoleNotFound", { RoleArn: `qcs::cam::uin/${uin}:roleName/nobody` }],
    ["ResourceNotFound.RoleNotFound", { RoleArn: "qcs::cam::uin/200000000002:roleName/builder" }],
    ["ResourceNotFound.RoleNotFound", { RoleArn: `qcs::cam::uin/${uin}:role/4611686018427397919` }],
    ["InvalidParameter.ParamError", { RoleArn: "builder" }],
    ["InvalidParameter.ParamError", { RoleSessionName: "a b" }],
    ["InvalidParameter.OverTimeError", { DurationSeconds: 43_201 }],
    ["InvalidParameter.OverTimeError", { DurationSeconds: 0 }],
    ["InvalidParameter.StrategyFormatError", { Policy: "{" }],
    ["UnsupportedOperation", { Policy: closed }],
    ["FailedOperation.MFATypeNotSupported", { SerialNumber: "x", TokenCode: "123456" }],
    ["UnsupportedOperation", { Tags: [{ Key: "a", Value: "b" }] }],
  ])("refuses with %s", async (expected, over) => {
    await expect(assume(over)).rejects.toMatchObject(code(expected));
  });
});

describe("Alibaba STS", () => {
  const assume = async (over: object = {}): Promise<Signer> => {
    const answer = await sts(deploy)("AssumeRole", {
      RoleArn: `acs:ram::${uin}:role/builder`,
      RoleSessionName: "alice",
      ...over,
    });
    const { AccessKeyId, AccessKeySecret, SecurityToken } = answer["Credentials"] as Record<string, string>;
    return { secretId: AccessKeyId ?? "", secretKey: AccessKeySecret ?? "", token: SecurityToken ?? "" };
  };

  it("tells callers with permanent keys who they are", async () => {
    const rootSays = await sts(root)("GetCallerIdentity");
    expect(rootSays).toMatchObject({ IdentityType: "Account", AccountId: uin, Arn: `acs:ram::${uin}:root` });
    const userSays = await sts(deploy)("GetCallerIdentity");
    expect(userSays).toMatchObject({ IdentityType: "RAMUser", Arn: `acs:ram::${uin}:user/deploy` });
  });

  it("makes keys that sign with either version", async () => {
    const keys = await assume();
    const old = await sts(keys)("GetCallerIdentity");
    expect(old).toMatchObject({
      IdentityType: "AssumedRoleUser",
      AccountId: uin,
      Arn: `acs:ram::${uin}:assumed-role/builder/alice`,
    });
    const { vpc, vpcTypes } = aliyunClients(cloud, "cn-hangzhou", keys);
    const created = await vpc.createVpc(new vpcTypes.CreateVpcRequest({ regionId: "cn-hangzhou" }));
    expect(created.body?.vpcId).toMatch(/^vpc-/);
  });

  it("answers as the vendor words it", async () => {
    const answer = await sts(deploy)("AssumeRole", {
      RoleArn: `acs:ram::${uin}:role/builder`,
      RoleSessionName: "alice",
      DurationSeconds: 900,
      SourceIdentity: "ci",
    });
    const { Expiration, AccessKeyId } = answer["Credentials"] as Record<string, string>;
    expect(AccessKeyId).toMatch(/^STS\./);
    const leftMs = Date.parse(Expiration ?? "") - Date.now();
    expect(leftMs).toBeGreaterThan(890_000);
    expect(leftMs).toBeLessThanOrEqual(900_000);
    expect(answer["SourceIdentity"]).toBe("ci");
    expect(answer["AssumedRoleUser"]).toMatchObject({ Arn: `acs:ram::${uin}:role/builder/alice` });
  });

  it("refuses keys without their token or with another's", async () => {
    const { secretId, secretKey } = await assume();
    const bare = sts({ secretId, secretKey })("GetCallerIdentity");
    await expect(bare).rejects.toMatchObject(code("MissingSecurityToken"));
    const { token = "" } = await assume();
    const mixed = { secretId, secretKey, token };
    const mismatch = code("InvalidSecurityToken.MismatchWithAccessKey");
    const v1 = sts(mixed)("GetCallerIdentity");
    await expect(v1).rejects.toMatchObject(mismatch);
    const { vpc, vpcTypes } = aliyunClients(cloud, "cn-hangzhou", mixed);
    const v3 = vpc.createVpc(new vpcTypes.CreateVpcRequest({ regionId: "cn-hangzhou" }));
    await expect(v3).rejects.toMatchObject(mismatch);
  });

  const closed = JSON.stringify({
    Version: "1",
    Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }],
  });

  it.each([
    ["EntityNotExist.Role", { RoleArn: `acs:ram::${uin}:role/nobody` }],
    ["EntityNotExist.Role", { RoleArn: "acs:ram::200000000002:role/builder" }],
    ["InvalidParameter.RoleArn", { RoleArn: "builder" }],
    ["InvalidParameter.RoleSessionName", { RoleSessionName: "a" }],
    ["InvalidParameter.DurationSeconds", { DurationSeconds: 899 }],
    ["InvalidParameter", { Policy: closed }],
  ])("refuses with %s", async (expected, over) => {
    await expect(assume(over)).rejects.toMatchObject(code(expected));
  });
});
