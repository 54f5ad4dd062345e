import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { qcloudClient, tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

const unlimited = { rateLimits: { mode: "off", perSecond: {} } } as const;

describe("quotas of EIPs", () => {
  let cloud: Cloud;
  let data: string;
  const open = async () => {
    cloud = await createCloud({ ...unlimited, data });
    return tencentClients(cloud).vpc;
  };

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "vpcd-test-"));
  });
  afterEach(async () => {
    await cloud.close();
    rmSync(data, { recursive: true, force: true });
  });

  const quotasOf = async (vpc: Awaited<ReturnType<typeof open>>) => {
    const { QuotaSet = [] } = await vpc.DescribeAddressQuota();
    return Object.fromEntries(QuotaSet.map((one) => [one.QuotaId, [one.QuotaCurrent, one.QuotaLimit]]));
  };

  test("twenty a region, forty a day even when released, and a restart forgets none", async () => {
    const vpc = await open();
    const { AddressSet = [] } = await vpc.AllocateAddresses({ AddressCount: 20 });
    expect(await refusalOf(vpc.AllocateAddresses({}))).toBe("AddressQuotaLimitExceeded");
    await vpc.ReleaseAddresses({ AddressIds: AddressSet });
    await vpc
      .AllocateAddresses({ AddressCount: 19 })
      .then(({ AddressSet: again = [] }) => vpc.ReleaseAddresses({ AddressIds: again }));
    await cloud.close();
    const reopened = await open();
    expect(await refusalOf(reopened.AllocateAddresses({ AddressCount: 2 }))).toBe(
      "AddressQuotaLimitExceeded.DailyAllocate",
    );
    await reopened.AllocateAddresses({});
    expect(await quotasOf(reopened)).toEqual({
      TOTAL_EIP_QUOTA: [1, 20],
      DAILY_EIP_APPLY: [40, 40],
      DAILY_PUBLIC_IP_ASSIGN: [0, 10],
      MONTHLY_RECOVER_QUOTA: [0, 3],
    });
  });

  test("a race passes no quota", async () => {
    const vpc = await open();
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => vpc.AllocateAddresses({})));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    expect((await quotasOf(vpc))["TOTAL_EIP_QUOTA"]).toEqual([20, 20]);
  });

  test("addresses asked for by name are idle ones of the cloud, three a month", async () => {
    const vpc = await open();
    const ask = (...VipCluster: string[]) => vpc.AllocateAddresses({ VipCluster });
    const { AddressSet = [] } = await ask("198.18.7.7");
    const shown = await vpc.DescribeAddresses({ AddressIds: AddressSet });
    expect(shown.AddressSet?.[0]?.AddressIp).toBe("198.18.7.7");
    expect(await refusalOf(ask("198.18.7.7"))).toBe("InvalidParameterValue.AddressIpNotAvailable");
    expect(await refusalOf(ask("203.0.113.7"))).toBe("InvalidParameterValue.AddressIpNotAvailable");
    await ask("198.18.7.8", "198.18.7.9");
    expect(await refusalOf(ask("198.18.7.10"))).toBe("LimitExceeded.MonthlyAddressRecoveryQuota");
  });
});

describe("the pool of public addresses", () => {
  test("is shared by all accounts, given back to, and ends", async () => {
    const accounts = [
      { id: "100000000001", keys: [{ id: "first", secret: "first-secret" }] },
      { id: "100000000002", keys: [{ id: "second", secret: "second-secret" }] },
    ];
    const cloud = await createCloud({ ...unlimited, accounts, publicCidrs: ["198.51.100.0/29"] });
    const [one, two] = ["first", "second"].map(
      (id) => tencentClients(cloud, "ap-guangzhou", { secretId: id, secretKey: `${id}-secret` }).vpc,
    );
    const mine = await one?.AllocateAddresses({ VipCluster: ["198.51.100.3"] });
    const { AddressSet = [] } = (await two?.AllocateAddresses({ AddressCount: 5 })) ?? {};
    const theirs = await two?.DescribeAddresses({ AddressIds: AddressSet });
    const addresses = theirs?.AddressSet?.map((eip) => eip.AddressIp) ?? [];
    expect(new Set(addresses).size).toBe(5);
    expect(addresses).not.toContain("198.51.100.3");
    expect(await refusalOf(one?.AllocateAddresses({}) ?? Promise.resolve())).toBe("ResourceInsufficient");
    expect((await two?.DescribeAddresses({ AddressIds: mine?.AddressSet ?? [] }))?.TotalCount).toBe(0);
    await two?.ReleaseAddresses({ AddressIds: AddressSet.slice(0, 1) });
    const last = await one?.AllocateAddresses({});
    const shown = await one?.DescribeAddresses({ AddressIds: last?.AddressSet ?? [] });
    expect(addresses).toContain(shown?.AddressSet?.[0]?.AddressIp);
    await cloud.close();
  });
});

test("tasks run by polls: an EIP is CREATING, BINDING, UNBINDING and OFFLINING meanwhile", async () => {
  const polls = { ends: "on-poll", polls: 1 } as const;
  const byOperation = Object.fromEntries(
    ["allocate-eips", "associate-eip", "disassociate-eip", "release-eips"].map((name) => [
      `eip/${name}`,
      polls,
    ]),
  );
  const cloud = await createCloud({ ...unlimited, tasks: { default: { ends: "at-once" }, byOperation } });
  const { vpc } = tencentClients(cloud);
  const { AddressSet: [AddressId = ""] = [], TaskId = "" } = await vpc.AllocateAddresses({});
  const status = async () =>
    (await vpc.DescribeAddresses({ AddressIds: [AddressId] })).AddressSet?.[0]?.AddressStatus;
  const end = (task = "") => vpc.DescribeTaskResult({ TaskId: Number(task) });
  expect(await status()).toBe("CREATING");
  expect(await end(TaskId)).toMatchObject({ Result: "SUCCESS" });
  expect(await status()).toBe("UNBIND");
  const { Vpc } = await vpc.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  const net = { VpcId: Vpc?.VpcId ?? "", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
  const { Subnet } = await vpc.CreateSubnet({ ...net, SubnetName: "sub" });
  const { NetworkInterface } = await vpc.CreateNetworkInterface({
    VpcId: net.VpcId,
    SubnetId: Subnet?.SubnetId ?? "",
    NetworkInterfaceName: "free",
  });
  const onEni = {
    AddressId,
    NetworkInterfaceId: NetworkInterface?.NetworkInterfaceId ?? "",
    PrivateIpAddress: NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress ?? "",
  };
  const binding = await vpc.AssociateAddress(onEni);
  expect(await status()).toBe("BINDING");
  expect(await refusalOf(vpc.DisassociateAddress({ AddressId }))).toBe("OperationDenied.MutexTaskRunning");
  await end(binding.TaskId);
  expect(await status()).toBe("BIND_ENI");
  const leaving = await vpc.DisassociateAddress({ AddressId });
  expect(await status()).toBe("UNBINDING");
  await end(leaving.TaskId);
  expect(await status()).toBe("UNBIND");
  const going = await vpc.ReleaseAddresses({ AddressIds: [AddressId] });
  expect(await status()).toBe("OFFLINING");
  await end(going.TaskId);
  expect(await status()).toBeUndefined();
  await cloud.close();
});

test("the same actions come with a version to /v2/index.php", async () => {
  const cloud = await createCloud(unlimited);
  const call = qcloudClient(cloud, "ap-guangzhou");
  const made = await call("AllocateAddresses", { Version: "2017-03-12", AddressCount: 1 });
  const { AddressSet } = made["Response"] as { AddressSet: string[] };
  const Version = "2017-03-12";
  const shown = await call("DescribeAddresses", { Version, "AddressIds.0": AddressSet[0] });
  expect(shown["Response"]).toMatchObject({ TotalCount: 1, AddressSet: [{ AddressId: AddressSet[0] }] });
  await cloud.close();
});

test("DescribeTaskResult needs a task, and knows no deals", async () => {
  const cloud = await createCloud(unlimited);
  const { vpc } = tencentClients(cloud);
  expect(await refusalOf(vpc.DescribeTaskResult({}))).toBe("MissingParameter");
  expect(await refusalOf(vpc.DescribeTaskResult({ DealName: "20260101" }))).toBe(
    "FailedOperation.TaskFailed",
  );
  expect(await refusalOf(vpc.DescribeTaskResult({ TaskId: 10_999_999 }))).toBe("FailedOperation.TaskFailed");
  expect(await refusalOf(vpc.DescribeTaskResult({ TaskId: 1 }))).toBe("FailedOperation.TaskFailed");
  await cloud.close();
});
