import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  place = await eipPlace();
});
afterAll(() => place.cloud.close());

describe("AllocateEipAddress", () => {
  test("an EIP is acquired with the vendor's defaults and shown Available", async () => {
    const { id, address } = await place.eip();
    expect(id).toMatch(/^eip-[0-9a-z]{20}$/);
    expect(await place.show(id)).toMatchObject({
      AllocationId: id,
      IpAddress: address,
      Status: "Available",
      Bandwidth: "5",
      InternetChargeType: "PayByBandwidth",
      ChargeType: "PostPaid",
      ISP: "BGP",
      InstanceId: "",
      InstanceType: "",
      Mode: "",
      ExpiredTime: "",
      ServiceManaged: 0,
      OperationLocks: { LockReason: [] },
      Tags: { Tag: [] },
      AllocationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  test("the V3 SDK names, describes and tags one", async () => {
    const { sdk, regionId } = place;
    const { vpc, vpcTypes: types } = sdk;
    const { body: made } = await vpc.allocateEipAddress(
      new types.AllocateEipAddressRequest({
        regionId,
        name: "front",
        description: "of the shop",
        bandwidth: "100",
        internetChargeType: "PayByTraffic",
        ISP: "BGP_PRO",
        resourceGroupId: "rg-acfm1",
        securityProtectionTypes: ["AntiDDoS_Enhanced"],
        tag: [new types.AllocateEipAddressRequestTag({ key: "team", value: "web" })],
      }),
    );
    const allocationId = made?.allocationId ?? "";
    expect(made?.resourceGroupId).toBe("rg-acfm1");
    const { body } = await vpc.describeEipAddresses(
      new types.DescribeEipAddressesRequest({ regionId, allocationId }),
    );
    expect(body?.totalCount).toBe(1);
    expect(body?.eipAddresses?.eipAddress?.[0]).toMatchObject({
      name: "front",
      description: "of the shop",
      bandwidth: "100",
      internetChargeType: "PayByTraffic",
      ISP: "BGP_PRO",
      resourceGroupId: "rg-acfm1",
      securityProtectionTypes: { securityProtectionType: ["AntiDDoS_Enhanced"] },
      tags: { tag: [{ key: "team", value: "web" }] },
    });
  });

  test("a client token acquires once", async () => {
    const first = await place.eip({ ClientToken: "once" });
    expect(await place.eip({ ClientToken: "once" })).toEqual(first);
  });

  test("a released address can be asked for again by name", async () => {
    const { id, address } = await place.eip();
    expect(await refusalOf(place.eip({ IpAddress: address }))).toBe("Ip.Allocated");
    await place.vpc("ReleaseEipAddress", { AllocationId: id });
    const again = await place.eip({ IpAddress: address });
    expect(again.address).toBe(address);
  });

  test.each([
    [{ Bandwidth: "many" }, "InvalidBandwidth.Malformed"],
    [{ Bandwidth: "0" }, "InvalidBandwidth.Malformed"],
    [{ Bandwidth: "501" }, "InvalidBandwidth.Malformed"],
    [{ Bandwidth: "201", InternetChargeType: "PayByTraffic" }, "InvalidBandwidth.Malformed"],
    [{ InternetChargeType: "PayByHope" }, "InvalidParameter"],
    [{ InstanceChargeType: "PrePaid", InternetChargeType: "PayByTraffic", Period: 1 }, "InvalidParameter"],
    [{ InstanceChargeType: "PrePaid", Period: 10 }, "InvalidParameter"],
    [{ InstanceChargeType: "PrePaid" }, "MissingParameter"],
    [{ ISP: "Pigeon" }, "IllegalParam.Isp"],
    [{ Zone: "cn-hangzhou-zz" }, "IllegalParam.Zone"],
    [{ Netmode: "private" }, "InvalidParameter"],
    [{ "SecurityProtectionTypes.1": "Moat" }, "InvalidParameter"],
    [{ InstanceId: "eip-gone" }, "InvalidParameter"],
    [{ Name: "http://x" }, "InvalidParameter"],
  ])("%j is refused with %s", async (more, code) => {
    expect(await refusalOf(place.eip(more))).toBe(code);
  });

  test("a region has only so many, and a day", async () => {
    const few = await eipPlace({ quotas: [{ quota: "eipsPerRegion", limit: 1 }] });
    await few.eip();
    expect(await refusalOf(few.eip())).toBe("QuotaExceeded.Eip");
    await few.cloud.close();
    const slow = await eipPlace({ quotas: [{ quota: "eipsPerDay", limit: 1 }] });
    await slow.eip();
    expect(await refusalOf(slow.eip())).toBe("FrequentPurchase.EIP");
    await slow.cloud.close();
  });
});

describe("ModifyEipAddressAttribute and ReleaseEipAddress", () => {
  test("name, description and bandwidth change; what is not told stays", async () => {
    const { id: AllocationId } = await place.eip({ Name: "old", InternetChargeType: "PayByTraffic" });
    await place.vpc("ModifyEipAddressAttribute", { AllocationId, Bandwidth: "20", Description: "new words" });
    expect(await place.show(AllocationId)).toMatchObject({
      Name: "old",
      Description: "new words",
      Bandwidth: "20",
    });
    await place.vpc("ModifyEipAddressAttribute", { AllocationId, Name: "new" });
    expect(await place.show(AllocationId)).toMatchObject({ Name: "new", Bandwidth: "20" });
    const wrong = place.vpc("ModifyEipAddressAttribute", { AllocationId, Bandwidth: "201" });
    expect(await refusalOf(wrong)).toBe("InvalidParameter");
    const unknown = place.vpc("ModifyEipAddressAttribute", { AllocationId: "eip-none", Name: "new" });
    await expect(unknown).rejects.toMatchObject({ code: "InvalidAllocationId.NotFound" });
  });

  test("a released EIP is gone", async () => {
    const { id: AllocationId } = await place.eip();
    await place.vpc("ReleaseEipAddress", { AllocationId });
    expect(await place.list({ AllocationId })).toEqual([]);
    const { vpc, vpcTypes } = place.sdk;
    const again = vpc.releaseEipAddress(
      new vpcTypes.ReleaseEipAddressRequest({ regionId: place.regionId, allocationId: AllocationId }),
    );
    await expect(again).rejects.toMatchObject({ code: "InvalidAllocationId.NotFound", statusCode: 404 });
  });

  test("one that is paid for in advance cannot be released, nor one that is protected", async () => {
    const paid = await place.eip({ InstanceChargeType: "PrePaid", Period: 1, PricingCycle: "Year" });
    expect(await place.show(paid.id)).toMatchObject({
      ChargeType: "PrePaid",
      ExpiredTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
    });
    const release = (AllocationId: string) => place.vpc("ReleaseEipAddress", { AllocationId });
    expect(await refusalOf(release(paid.id))).toBe("Forbidden.ChargeTypeIsPrepaid");
    const { id } = await place.eip();
    await place.vpc("DeletionProtection", { InstanceId: id, Type: "EIP", ProtectionEnable: true });
    expect(await place.show(id)).toMatchObject({ DeletionProtection: true });
    expect(await refusalOf(release(id))).toBe("Forbbiden");
  });
});
