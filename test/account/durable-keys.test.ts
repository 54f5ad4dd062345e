import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { aliyunProfile } from "../../src/dialects/aliyun-rpc/profile.ts";
import { issueTemporaryKey } from "../../src/operations/account/issue-temporary-key.ts";
import { threadExecutor } from "../../src/operations/execution/thread-executor.ts";
import { createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient, qcloudClient, tencentClients } from "../kit/clients.ts";

const hourMs = 3600 * 1000;

async function expiredKey(data: string) {
  const executor = await threadExecutor(data, {
    profiles: { aliyun: aliyunProfile },
    quotas: [],
    taskPolicy: { ends: "at-once" },
    taskPolicies: {},
    tokenLifetimeMs: 1000,
    quarantineMs: 0,
    publicCidrs: [],
    publicCidrs6: [],
  });
  const call = {
    accountId: "100000000001",
    region: "cn-hangzhou",
    requestId: "expired",
    nowMs: Date.now() - 2 * hourMs,
    seed: [1, 2, 3, 4],
    profile: "aliyun",
  };
  const { accountId } = call;
  const { result } = await executor.write(issueTemporaryKey, call, {
    principal: { accountId, userId: "1", userName: "r", kind: "role", roleName: "r", sessionName: "s" },
    lifetimeMs: hourMs,
    idPrefix: "STS.",
    idLength: 25,
  });
  await executor.close();
  return { secretId: result.id, secretKey: result.secret, token: result.token };
}

it("temporary keys outlive a restart, and roles may have any name where none are configured", async () => {
  const data = mkdtempSync(join(tmpdir(), "vpcd-keys-"));
  try {
    const first = await createCloud({ data });
    const { Credentials } = await tencentClients(first).sts.AssumeRole({
      RoleArn: "qcs::cam::uin/100000000001:roleName/whoever",
      RoleSessionName: "durable",
    });
    await first.close();
    const second = await createCloud({ data });
    const signer = {
      secretId: Credentials?.TmpSecretId ?? "",
      secretKey: Credentials?.TmpSecretKey ?? "",
      token: Credentials?.Token ?? "",
    };
    const { sts } = tencentClients(second, "ap-guangzhou", signer);
    const { UserId } = await sts.GetCallerIdentity();
    await second.close();
    expect(UserId).toMatch(/^46116860\d{11}:durable$/);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

it("keys past their end are refused by every way to sign", async () => {
  const data = mkdtempSync(join(tmpdir(), "vpcd-keys-"));
  try {
    const signer = await expiredKey(data);
    const cloud = await createCloud({ data });
    const v1 = popClient(cloud, "sts", "cn-hangzhou", signer)("GetCallerIdentity");
    await expect(v1).rejects.toMatchObject({ code: "InvalidSecurityToken.Expired" });
    const { vpc, vpcTypes } = aliyunClients(cloud, "cn-hangzhou", signer);
    const v3 = vpc.createVpc(new vpcTypes.CreateVpcRequest({ regionId: "cn-hangzhou" }));
    await expect(v3).rejects.toMatchObject({ code: "InvalidSecurityToken.Expired" });
    const tencent = tencentClients(cloud, "ap-guangzhou", signer).sts.GetCallerIdentity();
    await expect(tencent).rejects.toMatchObject({ code: "AuthFailure.TokenFailure" });
    const v2 = await qcloudClient(cloud, "gz", signer)("AssignPrivateIpAddresses", { Token: signer.token });
    expect(v2.code).toBe(4105);
    await cloud.close();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
