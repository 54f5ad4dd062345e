import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;

beforeAll(async () => {
  place = await eipPlace();
});
afterAll(() => place.cloud.close());

const NetworkInterface = { InstanceType: "NetworkInterface" };

test("AllocateEipAddressPro acquires the address that is asked for", async () => {
  const { id, address } = await place.eip();
  const ask = () => place.vpc("AllocateEipAddressPro", { IpAddress: address, Bandwidth: "6" });
  expect(await refusalOf(ask())).toBe("ReserveIpFail");
  await place.vpc("ReleaseEipAddress", { AllocationId: id });
  const made = await ask();
  expect(made["EipAddress"]).toBe(address);
  expect(await place.show(String(made["AllocationId"]))).toMatchObject({ Bandwidth: "6" });
});

describe("AssociateEipAddressBatch", () => {
  const batch = (ids: readonly string[], more: object) =>
    place.vpc("AssociateEipAddressBatch", {
      ...Object.fromEntries(ids.map((id, at) => [`InstanceIds.${at + 1}`, id])),
      ...more,
    });
  const some = async (count: number) => {
    const ids: string[] = [];
    while (ids.length < count) ids.push((await place.eip()).id);
    return ids;
  };

  test("an interface carries all of them or none", async () => {
    const eni = await place.eni();
    const shared = {
      BindedInstanceId: eni.id,
      BindedInstanceType: "NetworkInterface",
      Mode: "MULTI_BINDED",
    };
    expect(await refusalOf(batch(await some(11), shared))).toBe("QuotaExceed.MultiBindedEip");
    expect(await place.list({ AssociatedInstanceId: eni.id })).toEqual([]);
    const ids = await some(3);
    await batch(ids, shared);
    const listed = await place.list({ AssociatedInstanceId: eni.id });
    expect(listed.map((eip) => [eip["AllocationId"], eip["Status"], eip["Mode"]])).toEqual(
      ids.map((id) => [id, "InUse", "MULTI_BINDED"]),
    );
    const info = await place.vpc("DescribeEipGatewayInfo", { InstanceId: eni.id });
    const { EipInfo } = info["EipInfos"] as { EipInfo: { Ip: string }[] };
    expect(EipInfo.map(({ Ip }) => Ip)).toEqual(listed.map((eip) => eip["IpAddress"]));
    expect(EipInfo[0]).toMatchObject({
      IpMask: "255.255.255.0",
      IpGw: expect.stringMatching(/^198\.1[89]\.\d+\.(?:1|254)$/),
    });
    const lost = place.vpc("DescribeEipGatewayInfo", { InstanceId: "eni-none" });
    expect(await refusalOf(lost)).toBe("InvalidEniId.NotFound");
  });

  test("a NAT gateway takes them", async () => {
    const { VpcId, VSwitchId } = place;
    const made = await place.vpc("CreateNatGateway", { VpcId, VSwitchId, NatType: "Enhanced" });
    const ids = await some(2);
    await batch(ids, { BindedInstanceId: made["NatGatewayId"], BindedInstanceType: "Nat" });
    const { NatGateways } = await place.vpc("DescribeNatGateways", { NatGatewayId: made["NatGatewayId"] });
    expect(NatGateways).toMatchObject({
      NatGateway: [{ IpLists: { IpList: ids.map((AllocationId) => ({ AllocationId })) } }],
    });
  });

  test.each([
    [{ BindedInstanceType: "EcsInstance" }, "InvalidInstanceType.ValueNotSupported"],
    [{ BindedInstanceType: "NetworkInterface" }, "IllegalParam.Mode"],
    [{ BindedInstanceType: "NetworkInterface", Mode: "MULTI_BINDED" }, "InvalidEniId.NotFound"],
    [{ BindedInstanceType: "Nat", "InstanceIds.2": "eip-none" }, "InvalidAllocationId.NotFound"],
    [{ BindedInstanceType: "Nat" }, "InvalidInstance.NotExist"],
  ])("%j is refused with %s", async (more, code) => {
    expect(await refusalOf(batch(await some(1), { BindedInstanceId: "x-none", ...more }))).toBe(code);
  });
});

describe("ModifyEipForwardMode", () => {
  const modify = (InstanceId: string, Mode: string) =>
    place.vpc("ModifyEipForwardMode", { InstanceId, Mode });

  test("an EIP works in another way on the same interface", async () => {
    const eni = await place.eni();
    const { id: AllocationId } = await place.eip();
    await place.vpc("AssociateEipAddress", { AllocationId, InstanceId: eni.id, ...NetworkInterface });
    await modify(AllocationId, "MULTI_BINDED");
    expect(await place.show(AllocationId)).toMatchObject({ Mode: "MULTI_BINDED", InstanceId: eni.id });
    await modify(AllocationId, "NAT");
    expect(await place.show(AllocationId)).toMatchObject({ Mode: "NAT", PrivateIpAddress: eni.address });
    await place.ecs("AssignPrivateIpAddresses", {
      NetworkInterfaceId: eni.id,
      SecondaryPrivateIpAddressCount: 1,
    });
    expect(await refusalOf(modify(AllocationId, "BINDED"))).toBe("Eni.HasSubIp");
    expect(await place.show(AllocationId)).toMatchObject({ Mode: "NAT", Status: "InUse" });
  });

  test("what has no other way", async () => {
    const { id } = await place.eip();
    expect(await refusalOf(modify(id, "BINDED"))).toBe("IncorrectEipStatus");
    expect(await refusalOf(modify(id, "SIDEWAYS"))).toBe("IllegalParam.Mode");
    expect(await refusalOf(modify("eip-none", "NAT"))).toBe("InvalidAllocationId.NotFound");
  });
});

test("DescribePublicIpAddress tells the ranges that addresses are drawn from", async () => {
  expect(await place.vpc("DescribePublicIpAddress")).toMatchObject({
    Success: true,
    RegionId: "cn-hangzhou",
    PublicIpAddress: ["198.18.0.0/15"],
    TotalCount: 1,
    PageNumber: 1,
  });
  const none = await place.vpc("DescribePublicIpAddress", { IpVersion: "ipv6" });
  expect(none).toMatchObject({ PublicIpAddress: [], TotalCount: 0 });
  expect(await refusalOf(place.vpc("DescribePublicIpAddress", { IpVersion: "ipx" }))).toBe(
    "InvalidParameter",
  );
});

test("fine-grained monitoring is switched on, shown and switched off", async () => {
  const { id: InstanceId } = await place.eip();
  const set = (Status: string, more: object = {}) =>
    place.vpc("SetHighDefinitionMonitorLogStatus", {
      InstanceId,
      Status,
      LogProject: "traffic",
      LogStore: "eips",
      ...more,
    });
  const read = () => place.vpc("DescribeHighDefinitionMonitorLogAttribute", { InstanceId });
  expect(await set("ON")).toMatchObject({ Success: "true" });
  expect(await read()).toMatchObject({ InstanceType: "EIP", LogProject: "traffic", LogStore: "eips" });
  expect(await place.show(InstanceId)).toMatchObject({ HDMonitorStatus: "ON" });
  await set("OFF", { InstanceType: "EIP" });
  expect(await read()).toMatchObject({ LogProject: "", LogStore: "" });
  expect(await place.show(InstanceId)).toMatchObject({ HDMonitorStatus: "OFF" });
  expect(await refusalOf(set("MAYBE"))).toBe("InvalidParameter");
  expect(await refusalOf(set("ON", { InstanceType: "VPC" }))).toBe("InvalidParameter");
  expect(await refusalOf(set("ON", { InstanceId: "eip-none" }))).toBe("InvalidAllocationId.NotFound");
});
