import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eipPlace } from "../eip/aliyun-place.ts";
import { refusalOf } from "../kit/refusal.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  // The last day of a January, so that months are told from thirty days.
  const nowMs = () => Date.parse("2026-01-31T08:00:00Z");
  place = await eipPlace({ nowMs, clockSkewMs: 100 * 365 * 24 * 3600 * 1000 });
});
afterAll(() => place.cloud.close());

describe("an instance that is paid for in advance", () => {
  const prepaid = { InstanceChargeType: "PrePaid" };

  test.each([
    [{ Period: 1 }, "2026-02-28T08:00Z"],
    [{ Period: 2, PeriodUnit: "Month" }, "2026-03-31T08:00Z"],
    [{ Period: 3, PeriodUnit: "Week" }, "2026-02-21T08:00Z"],
    [{ Period: 2, PeriodUnit: "Year" }, "2028-01-31T08:00Z"],
  ])("for %j ends at %s", async (period, ExpiredTime) => {
    const id = await place.run({ ...prepaid, ...period });
    expect(await place.showInstance(id)).toMatchObject({ ExpiredTime });
  });

  test.each([
    [{ Period: 0 }, "InvalidPeriod"],
    [{ Period: 61 }, "InvalidPeriod"],
    [{ Period: 5, PeriodUnit: "Week" }, "InvalidPeriod"],
    [{ Period: 1, PeriodUnit: "Age" }, "InvalidParameter"],
  ])("is not for %j: %s", async (period, code) => {
    expect(await refusalOf(place.run({ ...prepaid, ...period }))).toBe(code);
  });
});

describe("the bandwidth of an instance's ordinary public address", () => {
  const addressOf = async (id: string) => {
    const { PublicIpAddress } = await place.showInstance(id);
    return (PublicIpAddress as { IpAddress: string[] }).IpAddress[0] ?? "";
  };
  const giveBack = async (InstanceId: string) => {
    const PublicIpAddress = await addressOf(InstanceId);
    await place.ecs("ReleasePublicIpAddress", { InstanceId, PublicIpAddress });
  };
  const give = (InstanceId: string) => place.ecs("AllocatePublicIpAddress", { InstanceId });

  test("outlives the address, so that the instance can have another", async () => {
    const id = await place.run({ InternetMaxBandwidthOut: 7, InternetChargeType: "PayByBandwidth" });
    await giveBack(id);
    expect(await addressOf(id)).toBe("");
    expect(await place.showInstance(id)).toMatchObject({ InternetMaxBandwidthOut: 7 });
    const { IpAddress } = await give(id);
    expect(await addressOf(id)).toBe(IpAddress);
    const kept = { InternetMaxBandwidthOut: 7, InternetChargeType: "PayByBandwidth" };
    expect(await place.showInstance(id)).toMatchObject(kept);
  });

  test("is what it was changed to", async () => {
    const id = await place.run();
    expect(await refusalOf(give(id))).toBe("AllocateIpInvalidInstanceBandwidth");
    const change = (more: object) => place.ecs("ModifyInstanceNetworkSpec", { InstanceId: id, ...more });
    await change({ InternetMaxBandwidthOut: 4 });
    await give(id);
    await change({ InternetMaxBandwidthOut: 9 });
    await giveBack(id);
    await give(id);
    expect(await place.showInstance(id)).toMatchObject({ InternetMaxBandwidthOut: 9 });
    expect(await refusalOf(change({ ISP: "cmcc" }))).toBe("InvalidIspType.ValueNotSupported");
  });
});

describe("an empty text", () => {
  test("stands for nothing where a filter or an id is meant", async () => {
    const { id } = await place.eip({ ISP: "", IpAddress: "", Zone: "", PublicIpAddressPoolId: "" });
    expect(await place.list({ EipName: "", PublicIpAddressPoolId: "" })).toContainEqual(
      expect.objectContaining({ AllocationId: id, ISP: "BGP" }),
    );
    const release = place.vpc("ReleaseEipAddress", { AllocationId: "" });
    expect(await refusalOf(release)).toBe("MissingParameter");
  });

  test("empties a name or description that is changed", async () => {
    const { id: AllocationId } = await place.eip({ Name: "named", Description: "described" });
    await place.vpc("ModifyEipAddressAttribute", { AllocationId, Name: "" });
    expect(await place.show(AllocationId)).toMatchObject({ Name: "", Description: "described" });
  });
});
