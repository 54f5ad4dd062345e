import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInside } from "../../src/operations/eip/public-addresses.ts";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace, zoneId } from "./aliyun-place.ts";
import { poolPlace } from "./pool-place.ts";

type Row = Record<string, unknown>;

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  place = await eipPlace();
});
afterAll(() => place.cloud.close());

async function segments(question: object = {}, { vpc } = place): Promise<Row[]> {
  const { EipSegments } = await vpc("DescribeEipSegment", { ...question });
  return (EipSegments as { EipSegment: Row[] }).EipSegment;
}

async function acquire(more: object = {}, { vpc } = place): Promise<string> {
  const made = await vpc("AllocateEipSegmentAddress", { EipMask: "28", ...more });
  return String(made["EipSegmentInstanceId"]);
}

const release = (SegmentInstanceId: string) => place.vpc("ReleaseEipSegmentAddress", { SegmentInstanceId });

const eipsOf = (SegmentInstanceId: string) => place.list({ SegmentInstanceId, PageSize: 100 });

describe("a segment", () => {
  test("is acquired, shown with all its EIPs, and released whole through the V3 SDK", async () => {
    const { sdk, regionId } = place;
    const { vpc, vpcTypes: types } = sdk;
    const { body: made } = await vpc.allocateEipSegmentAddress(
      new types.AllocateEipSegmentAddressRequest({
        regionId,
        eipMask: "27",
        bandwidth: "9",
        internetChargeType: "PayByTraffic",
        isp: "BGP_PRO",
        netmode: "public",
        zone: zoneId,
        resourceGroupId: "rg-acfm1",
      }),
    );
    const segmentInstanceId = made?.eipSegmentInstanceId ?? "";
    expect(segmentInstanceId).toMatch(/^eipsg-[0-9a-z]{20}$/);
    const ask = new types.DescribeEipSegmentRequest({ regionId, segmentInstanceId });
    const { body } = await vpc.describeEipSegment(ask);
    expect(body).toMatchObject({ totalCount: 1, pageNumber: 1, pageSize: 10 });
    const [segment] = body?.eipSegments?.eipSegment ?? [];
    expect(segment).toMatchObject({
      instanceId: segmentInstanceId,
      name: "",
      descritpion: "",
      ipCount: "32",
      status: "Allocated",
      regionId,
      zone: zoneId,
      segment: expect.stringMatching(/^198\.1[89]\.\d+\.\d+\/27$/),
      creationTime: expect.stringMatching(/Z$/),
    });
    const eips = await eipsOf(segmentInstanceId);
    expect(new Set(eips.map((eip) => eip["IpAddress"])).size).toBe(32);
    for (const eip of eips) {
      expect(isInside(segment?.segment ?? "", String(eip["IpAddress"]))).toBe(true);
      expect(eip).toMatchObject({
        Status: "Available",
        SegmentInstanceId: segmentInstanceId,
        PublicIpAddressPoolId: "",
        Bandwidth: "9",
        InternetChargeType: "PayByTraffic",
        ChargeType: "PostPaid",
        ISP: "BGP_PRO",
        Zone: zoneId,
        ResourceGroupId: "rg-acfm1",
      });
    }
    const gone = new types.ReleaseEipSegmentAddressRequest({ regionId, segmentInstanceId });
    await vpc.releaseEipSegmentAddress(gone);
    expect(await eipsOf(segmentInstanceId)).toEqual([]);
    expect(await segments({ SegmentInstanceId: segmentInstanceId })).toEqual([]);
    await expect(vpc.releaseEipSegmentAddress(gone)).rejects.toMatchObject({
      code: "OperationFailed.InstanceNotExist",
      statusCode: 404,
    });
  });

  test("none of its EIPs goes by itself, and it not before all are unbound", async () => {
    const id = await acquire();
    const [first, second] = await eipsOf(id);
    const AllocationId = String(first?.["AllocationId"]);
    expect(await refusalOf(place.vpc("ReleaseEipAddress", { AllocationId }))).toBe("Forbbiden");
    const InstanceId = await place.run();
    await place.vpc("AssociateEipAddress", { AllocationId, InstanceId });
    expect(await refusalOf(release(id))).toBe("OperationFailed.EipStatusInvalid");
    await place.vpc("UnassociateEipAddress", { AllocationId });
    const kept = { InstanceId: second?.["AllocationId"], Type: "EIP" };
    await place.vpc("DeletionProtection", { ...kept, ProtectionEnable: true });
    expect(await refusalOf(release(id))).toBe("InvalidOperation.DeletionProtection");
    expect(await eipsOf(id)).toHaveLength(16);
    await place.vpc("DeletionProtection", { ...kept, ProtectionEnable: false });
    await release(id);
    expect(await eipsOf(id)).toEqual([]);
  });

  test("Tencent's calls let none of its EIPs go either", async () => {
    const id = await acquire();
    const [eip] = await eipsOf(id);
    const { vpc } = tencentClients(place.cloud, place.regionId);
    const AddressIds = [String(eip?.["AllocationId"])];
    const code = "UnsupportedOperation.AddressStatusNotPermit";
    await expect(vpc.ReleaseAddresses({ AddressIds })).rejects.toMatchObject({ code });
    await release(id);
  });

  test("its addresses rest when it is gone, and are the cloud's again", async () => {
    const small = await eipPlace({ publicCidrs: ["203.0.113.0/27"] });
    const id = await acquire({}, small);
    const drawn: string[] = [];
    while (drawn.length < 15) drawn.push((await small.eip()).address);
    expect(await refusalOf(small.eip())).toBe("OperationFailed.InsufficientEIP");
    expect(await refusalOf(acquire({}, small))).toBe("ReserveIpFail");
    const [segment] = await segments({}, small);
    expect(segment).toMatchObject({ IpCount: "15" });
    await small.vpc("ReleaseEipSegmentAddress", { SegmentInstanceId: id });
    const next = await small.eip();
    expect(isInside(String(segment?.["Segment"]), next.address)).toBe(true);
    await small.cloud.close();
  });

  test("counts in the region's EIPs, all or none", async () => {
    const few = await eipPlace({ quotas: [{ quota: "eipsPerRegion", limit: 20 }] });
    await acquire({}, few);
    expect(await refusalOf(acquire({}, few))).toBe("QuotaExceeded.Eip");
    expect(await segments({}, few)).toHaveLength(1);
    expect(await few.list({ PageSize: 100 })).toHaveLength(16);
    await few.cloud.close();
  });

  test.each([
    [{ EipMask: "29" }, "InvalidParameter"],
    [{ EipMask: "23" }, "InvalidParameter"],
    [{ EipMask: "shop" }, "InvalidParameter"],
    [{ EipMask: "" }, "MissingParameter"],
    [{ Bandwidth: "501" }, "InvalidParameter"],
    [{ InternetChargeType: "PayByTraffic", Bandwidth: "201" }, "InvalidParameter"],
    [{ InternetChargeType: "Free" }, "InvalidParameter"],
    [{ Isp: "Pigeon" }, "InvalidParameter"],
    [{ Netmode: "private" }, "InvalidParameter"],
    [{ Zone: "cn-hangzhou-z" }, "InvalidZoneId.NotFound"],
  ])("%j is refused with %s", async (more, code) => {
    expect(await refusalOf(acquire(more))).toBe(code);
  });

  test("a repeated client token acquires one, and pages are as asked", async () => {
    const once = { ClientToken: "segment-once" };
    const id = await acquire(once);
    expect(await acquire(once)).toBe(id);
    const other = await acquire();
    const all = await place.vpc("DescribeEipSegment", { PageSize: 1, PageNumber: 2 });
    expect(all).toMatchObject({ TotalCount: 2, EipSegments: { EipSegment: [{ InstanceId: other }] } });
    expect(await refusalOf(segments({ PageSize: 51 }))).toBe("InvalidParameter");
    await release(id);
    await release(other);
  });
});

describe("a segment that becomes a pool", () => {
  test("leaves its EIPs bound, and lets each go by itself from then on", async () => {
    const pools = poolPlace(place);
    const id = await acquire({ Isp: "BGP_PRO" });
    const eips = await eipsOf(id);
    const [bound, free] = eips.map((eip) => String(eip["AllocationId"]));
    const InstanceId = await place.run();
    await place.vpc("AssociateEipAddress", { AllocationId: bound, InstanceId });
    const into = { InstanceId: id, Name: "moved", Description: "once a group", ResourceGroupId: "rg-acfm1" };
    const made = await place.vpc("TransformEipSegmentToPublicIpAddressPool", into);
    const pool = String(made["PublicIpAddressPoolId"]);
    expect(made).toMatchObject({ ResourceGroupId: "rg-acfm1" });
    expect(await segments()).toEqual([]);
    const known = { Name: "moved", Description: "once a group", Isp: "BGP_PRO", ResourceGroupId: "rg-acfm1" };
    expect(await pools.show(pool)).toMatchObject({ ...known, TotalIpNum: 16, UsedIpNum: 16 });
    expect(await place.show(bound ?? "")).toMatchObject({
      Status: "InUse",
      InstanceId,
      SegmentInstanceId: "",
      PublicIpAddressPoolId: pool,
    });
    const { IpAddress: address } = await place.show(free ?? "");
    await place.vpc("ReleaseEipAddress", { AllocationId: free });
    expect(await pools.show(pool)).toMatchObject({ UsedIpNum: 15 });
    expect((await place.eip({ PublicIpAddressPoolId: pool })).address).toBe(address);
    await place.vpc("UnassociateEipAddress", { AllocationId: bound });
    for (const eip of await place.list({ PublicIpAddressPoolId: pool, PageSize: 100 })) {
      await place.vpc("ReleaseEipAddress", { AllocationId: eip["AllocationId"] });
    }
    await pools.remove(pool);
  });

  test.each([
    [{}, "OperationFailed.InstanceNotExist"],
    [{ Name: "http://x" }, "IllegalParam.Name"],
    [{ Description: "x".repeat(257) }, "IllegalParam.Description"],
  ])("%j of none is refused with %s", async (more, code) => {
    const asked = { InstanceId: "eipsg-0", ...more };
    expect(await refusalOf(place.vpc("TransformEipSegmentToPublicIpAddressPool", asked))).toBe(code);
  });
});

test("while a segment comes or goes it can only be asked about", async () => {
  const slow = { ends: "on-poll", polls: 2 } as const;
  const byOperation = { "eip-segment/allocate-segment": slow, "eip-segment/release-segment": slow };
  const busy = await eipPlace({ tasks: { default: { ends: "at-once" }, byOperation } });
  const { vpc } = busy;
  const SegmentInstanceId = await acquire({}, busy);
  const end = () => vpc("ReleaseEipSegmentAddress", { SegmentInstanceId });
  const transform = () => vpc("TransformEipSegmentToPublicIpAddressPool", { InstanceId: SegmentInstanceId });
  for (const call of [end, transform])
    expect(await refusalOf(call())).toBe("OperationFailed.EipStatusInvalid");
  expect(await segments({}, busy)).toMatchObject([{ Status: "Allocating" }]);
  expect(await segments({}, busy)).toMatchObject([{ Status: "Allocated" }]);
  expect(await busy.list({ Status: "Available", PageSize: 100 })).toHaveLength(16);
  await end();
  expect(await refusalOf(end())).toBe("OperationFailed.EipStatusInvalid");
  expect(await segments({}, busy)).toMatchObject([{ Status: "Releasing" }]);
  expect(await segments({}, busy)).toEqual([]);
  expect(await busy.list()).toEqual([]);
  await busy.cloud.close();
});
