import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

describe("AllocateAddresses, DescribeAddresses and ReleaseAddresses", () => {
  let cloud: Cloud;
  let vpc: ReturnType<typeof tencentClients>["vpc"];

  beforeAll(async () => {
    cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
    ({ vpc } = tencentClients(cloud));
  });
  afterAll(() => cloud.close());

  test("an EIP is acquired, shown unbound, and goes", async () => {
    const { AddressSet = [], TaskId } = await vpc.AllocateAddresses({ AddressName: "front" });
    expect(AddressSet[0]).toMatch(/^eip-[0-9a-z]{8}$/);
    expect(TaskId).toMatch(/^\d{8}$/);
    expect(await vpc.DescribeTaskResult({ TaskId: Number(TaskId) })).toMatchObject({
      TaskId: Number(TaskId),
      Result: "SUCCESS",
    });
    const shown = await vpc.DescribeAddresses({ AddressIds: AddressSet });
    expect(shown.TotalCount).toBe(1);
    expect(shown.AddressSet?.[0]).toMatchObject({
      AddressId: AddressSet[0],
      AddressName: "front",
      AddressStatus: "UNBIND",
      AddressType: "EIP",
      AddressIp: expect.stringMatching(/^198\.1[89]\./),
      InstanceType: null,
      Bandwidth: 1,
      InternetChargeType: "TRAFFIC_POSTPAID_BY_HOUR",
    });
    await vpc.ReleaseAddresses({ AddressIds: AddressSet });
    expect((await vpc.DescribeAddresses({ AddressIds: AddressSet })).TotalCount).toBe(0);
  });

  test("several at once have addresses of their own", async () => {
    const { AddressSet = [] } = await vpc.AllocateAddresses({ AddressCount: 5 });
    const shown = await vpc.DescribeAddresses({ AddressIds: AddressSet });
    expect(new Set(shown.AddressSet?.map((one) => one.AddressIp)).size).toBe(5);
    await vpc.ReleaseAddresses({ AddressIds: AddressSet });
  });
});
