import { afterEach, describe, expect, test } from "vitest";
import { type Cloud, type CloudOptions, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud | undefined;

async function begin(tasks: CloudOptions["tasks"] & object) {
  cloud = await createCloud({ tasks, rateLimits: { mode: "off", perSecond: {} } });
  const { vpc } = tencentClients(cloud);
  const { Vpc } = await vpc.CreateVpc({ VpcName: "v", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const { Subnet } = await vpc.CreateSubnet({
    VpcId,
    SubnetName: "s",
    CidrBlock: "10.0.0.0/24",
    Zone: "ap-guangzhou-3",
  });
  const created = await vpc.CreateNetworkInterface({
    VpcId,
    SubnetId: Subnet?.SubnetId ?? "",
    NetworkInterfaceName: "e",
  });
  const eniId = created.NetworkInterface?.NetworkInterfaceId ?? "";
  const stateOf = async () =>
    (await vpc.DescribeNetworkInterfaces({ NetworkInterfaceIds: [eniId] })).NetworkInterfaceSet?.[0]?.State;
  const statusOf = async () => (await vpc.DescribeVpcTaskResult({ TaskId: created.RequestId ?? "" })).Status;
  return { cloud, vpc, eniId, stateOf, statusOf };
}

afterEach(async () => {
  await cloud?.close();
  cloud = undefined;
});

describe("a task", () => {
  test("ends by itself after its time, and keeps the resource busy until then", async () => {
    const { vpc, eniId, stateOf, statusOf } = await begin({
      default: { ends: "after", delayMs: 400 },
      byOperation: {},
    });
    expect(await stateOf()).toBe("PENDING");
    await expect(
      vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: eniId, SecondaryPrivateIpAddressCount: 1 }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/InvalidState|MutexOperationTaskRunning/) });
    await expect.poll(stateOf, { timeout: 5000 }).toBe("AVAILABLE");
    expect(await statusOf()).toBe("SUCCESS");
  });

  test("ends after so many polls", async () => {
    const { stateOf, statusOf } = await begin({ default: { ends: "on-poll", polls: 3 }, byOperation: {} });
    expect([await statusOf(), await statusOf()]).toEqual(["RUNNING", "RUNNING"]);
    expect(await stateOf()).toBe("PENDING");
    expect([await statusOf(), await stateOf()]).toEqual(["SUCCESS", "AVAILABLE"]);
  });

  test("ends by hand, for this machine only", async () => {
    const { cloud, stateOf } = await begin({ default: { ends: "by-hand" }, byOperation: {} });
    const end = (headers: Record<string, string> = {}) =>
      fetch(`${cloud.endpoint}/_vpcd/tasks/1/end`, { method: "POST", headers });
    expect((await end({ origin: "http://evil.example" })).status).toBe(403);
    expect(await stateOf()).toBe("PENDING");
    expect(await (await end()).json()).toEqual({ taskId: 1, state: "succeeded" });
    expect(await stateOf()).toBe("AVAILABLE");
  });

  test("of one operation may end otherwise than the rest", async () => {
    const byOperation = { "eni/create-eni": { ends: "at-once" } } as const;
    const { stateOf } = await begin({ default: { ends: "by-hand" }, byOperation });
    expect(await stateOf()).toBe("AVAILABLE");
  });
});
