import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aliyunPlace } from "../eni/aliyun-place.ts";
import { aliyunClients, tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

const regionId = "cn-hangzhou";
let place: Awaited<ReturnType<typeof aliyunPlace>>;
let vpc: ReturnType<typeof aliyunClients>["vpc"];
let types: ReturnType<typeof aliyunClients>["vpcTypes"];

beforeAll(async () => {
  place = await aliyunPlace();
  ({ vpc, vpcTypes: types } = aliyunClients(place.cloud));
});
afterAll(() => place.cloud.close());

async function make(more: object = {}) {
  const request = new types.CreateHaVipRequest({ regionId, vSwitchId: place.vSwitchId, ...more });
  const { body } = await vpc.createHaVip(request);
  return { haVipId: body?.haVipId ?? "", ipAddress: body?.ipAddress ?? "" };
}

async function list(question: object) {
  const { body } = await vpc.describeHaVips(new types.DescribeHaVipsRequest({ regionId, ...question }));
  return body?.haVips?.haVip ?? [];
}

const filter = (key: string, ...value: string[]) => ({ filter: [{ key, value }] });
const show = async (haVipId: string) => (await list(filter("HaVipId", haVipId)))[0];
const associate = (haVipId: string, instanceId: string, instanceType?: string) =>
  vpc.associateHaVip(new types.AssociateHaVipRequest({ regionId, haVipId, instanceId, instanceType }));
const unassociate = (haVipId: string, instanceId: string, more: object = {}) =>
  vpc.unassociateHaVip(new types.UnassociateHaVipRequest({ regionId, haVipId, instanceId, ...more }));
const remove = (haVipId: string) => vpc.deleteHaVip(new types.DeleteHaVipRequest({ regionId, haVipId }));

describe("CreateHaVip", () => {
  test("takes an address of the vSwitch that nobody else can have then", async () => {
    const more = { ipAddress: "10.0.5.5", name: "1 floats", description: "d", resourceGroupId: "rg-a" };
    const { haVipId } = await make({ ...more, tag: [{ key: "role", value: "lb" }] });
    expect(haVipId).toMatch(/^havip-/);
    expect(await show(haVipId)).toMatchObject({
      ...more,
      haVipId,
      regionId,
      vpcId: place.VpcId,
      vSwitchId: place.vSwitchId,
      status: "Available",
      masterInstanceId: "",
      associatedInstances: { associatedInstance: [] },
      associatedEipAddresses: { associatedEipAddresse: [] },
      tags: { tag: [{ key: "role", value: "lb" }] },
      createTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    expect(await refusalOf(make({ ipAddress: "10.0.5.5" }))).toBe("InvalidIp.IpAssigned");
    expect(await refusalOf(make({ ipAddress: "10.9.0.1" }))).toBe("InvalidVSwitchId.IpInvalid");
    expect(await refusalOf(make({ vSwitchId: "vsw-0" }))).toBe("InvalidVSwitchId.NotFound");
    expect(await refusalOf(make({ name: "http://x" }))).toBe("InvalidParameter");
    expect(await refusalOf(make({ description: "x".repeat(256) }))).toBe("InvalidParameter");
    const eni = await refusalOf(place.make({ primaryIpAddress: "10.0.5.5" }));
    expect(eni).toBe("InvalidIp.Address");
  });

  test("the same client token makes one", async () => {
    const [one, other] = [await make({ clientToken: "once" }), await make({ clientToken: "once" })];
    expect(other).toEqual(one);
  });
});

describe("DescribeHaVips", () => {
  test("finds by each filter, by tags and by page", async () => {
    const { haVipId, ipAddress } = await make({ tag: [{ key: "findable", value: "yes" }] });
    const ids = async (question: object) => (await list(question)).map((one) => one.haVipId);
    expect(await ids(filter("HaVipAddress", ipAddress, "10.0.15.9"))).toEqual([haVipId]);
    expect(await ids({ tags: [{ key: "findable", value: "yes" }] })).toEqual([haVipId]);
    expect(await ids({ ...filter("VpcId", place.VpcId), pageSize: 50 })).toContain(haVipId);
    expect(await ids({ ...filter("VSwitchId", place.vSwitchId), pageSize: 50 })).toContain(haVipId);
    expect(await ids(filter("VpcId", "vpc-0"))).toEqual([]);
    expect(await ids({ ...filter("Status", "Available", "InUse"), pageSize: 1, pageNumber: 2 })).toHaveLength(
      1,
    );
    expect(await ids(filter("Status", "Deleting"))).toEqual([]);
    expect(await refusalOf(list(filter("Colour", "red")))).toBe("InvalidFilterKey.ValueNotSupported");
    expect(await refusalOf(list({ filter: [{ key: "VpcId" }] }))).toBe("MissingParameter");
    expect(await refusalOf(list(filter("HaVipId", "1", "2", "3", "4", "5", "6")))).toBe("InvalidParameter");
  });
});

describe("members", () => {
  test("instances of the vSwitch share a HAVIP, or else ENIs do", async () => {
    const { haVipId } = await make();
    const instance = await place.run();
    const { networkInterfaceId: eni = "" } = await place.make();
    await associate(haVipId, instance);
    expect(await show(haVipId)).toMatchObject({
      status: "InUse",
      associatedInstanceType: "EcsInstance",
      associatedInstances: { associatedInstance: [instance] },
    });
    expect((await list(filter("Status", "InUse"))).map((one) => one.haVipId)).toEqual([haVipId]);
    expect(await refusalOf(associate(haVipId, instance))).toBe("InvalidAssociation.Duplicated");
    expect(await refusalOf(associate(haVipId, eni, "NetworkInterface"))).toBe("OperationDenied");
    expect(await refusalOf(associate(haVipId, eni))).toBe("InvalidInstanceId.NotFound");
    expect(await refusalOf(associate(haVipId, instance, "Disk"))).toBe("InvalidParameter");
    expect(await refusalOf(associate("havip-0", instance))).toBe("InvalidHaVipId.NotFound");
    expect(await refusalOf(remove(haVipId))).toBe("DependencyViolation");
    await unassociate(haVipId, instance);
    expect(await refusalOf(unassociate(haVipId, instance))).toBe("InvalidInstanceId.NotFound");
    await associate(haVipId, eni, "NetworkInterface");
    expect(await show(haVipId)).toMatchObject({ associatedInstanceType: "NetworkInterface" });
  });

  test("an instance of another vSwitch cannot, and ten are the most", async () => {
    const { VpcId, vpcRpc } = place;
    const cidr = { CidrBlock: "10.0.32.0/20", ZoneId: "cn-hangzhou-h" };
    const { VSwitchId } = await vpcRpc("CreateVSwitch", { VpcId, ...cidr });
    const { haVipId } = await make({ vSwitchId: String(VSwitchId) });
    expect(await refusalOf(associate(haVipId, await place.run()))).toBe("OperationDenied");
    const enis = await Promise.all(
      Array.from({ length: 11 }, () => place.make({ vSwitchId: String(VSwitchId) })),
    );
    const [spare = "", ...ten] = enis.map((one) => one.networkInterfaceId ?? "");
    for (const eni of ten) await associate(haVipId, eni, "NetworkInterface");
    expect(await refusalOf(associate(haVipId, spare, "NetworkInterface"))).toBe("QuotaExceeded");
  });

  test("an instance that goes leaves its HAVIP", async () => {
    const { haVipId } = await make();
    const instance = await place.run();
    await associate(haVipId, instance);
    await place.rpc("DeleteInstance", { InstanceId: instance, Force: true });
    expect(await show(haVipId)).toMatchObject({ status: "Available" });
  });

  test("the one that holds it is spared unless forced", async () => {
    const { networkInterfaceId: NetworkInterfaceId = "" } = await place.make();
    const { vpc: tencent } = tencentClients(place.cloud, regionId);
    const member = { InstanceId: NetworkInterfaceId, InstanceType: "ENI" };
    const where = { VpcId: place.VpcId, HaVipName: "held", NetworkInterfaceId, CheckAssociate: true };
    const { HaVip } = await tencent.CreateHaVip({ ...where, HaVipAssociationSet: [member] });
    const haVipId = HaVip?.HaVipId ?? "";
    expect(await show(haVipId)).toMatchObject({ masterInstanceId: NetworkInterfaceId });
    const instanceType = "NetworkInterface";
    expect(await refusalOf(unassociate(haVipId, NetworkInterfaceId, { instanceType }))).toBe(
      "OperationDenied",
    );
    expect(await refusalOf(unassociate(haVipId, NetworkInterfaceId, { force: "perhaps" }))).toBe(
      "InvalidParameter",
    );
    await unassociate(haVipId, NetworkInterfaceId, { instanceType, force: "True" });
    expect(await show(haVipId)).toMatchObject({ masterInstanceId: "", status: "Available" });
  });
});

describe("ModifyHaVipAttribute and DeleteHaVip", () => {
  test("change what is given, and give the address back", async () => {
    const { haVipId, ipAddress } = await make({ name: "before", description: "kept" });
    const modify = (more: object) =>
      vpc.modifyHaVipAttribute(new types.ModifyHaVipAttributeRequest({ regionId, haVipId, ...more }));
    await modify({ name: "after" });
    expect(await show(haVipId)).toMatchObject({ name: "after", description: "kept" });
    await modify({ description: "changed" });
    expect(await show(haVipId)).toMatchObject({ name: "after", description: "changed" });
    await remove(haVipId);
    expect(await show(haVipId)).toBeUndefined();
    expect(await refusalOf(remove(haVipId))).toBe("InvalidHaVipId.NotFound");
    expect(await refusalOf(modify({ name: "x" }))).toBe("InvalidHaVipId.NotFound");
    expect((await make({ ipAddress })).ipAddress).toBe(ipAddress);
  });

  test("one that an EIP stands for or a route leads to stays", async () => {
    const { haVipId } = await make();
    const { AllocationId } = await place.vpcRpc("AllocateEipAddress");
    const binding = { AllocationId, InstanceId: haVipId, InstanceType: "HaVip" };
    await place.vpcRpc("AssociateEipAddress", binding);
    expect(await show(haVipId)).toMatchObject({
      status: "InUse",
      associatedEipAddresses: { associatedEipAddresse: [expect.stringMatching(/^\d+\./)] },
    });
    expect(await refusalOf(remove(haVipId))).toBe("IncorrectHaVipStatus");
    await place.vpcRpc("UnassociateEipAddress", binding);
    const tables = await place.vpcRpc("DescribeRouteTableList", { VpcId: place.VpcId });
    const { RouterTableListType: rows } = tables["RouterTableList"] as Record<
      string,
      { RouteTableId: string }[]
    >;
    const RouteTableId = rows?.[0]?.RouteTableId;
    const route = { RouteTableId, DestinationCidrBlock: "9.0.0.0/8", NextHopId: haVipId };
    await place.vpcRpc("CreateRouteEntry", { ...route, NextHopType: "HaVip" });
    expect(await refusalOf(remove(haVipId))).toBe("DependencyViolation");
    await place.vpcRpc("DeleteRouteEntry", route);
    await remove(haVipId);
  });
});

describe("ECS 2014-05-26", () => {
  test("makes, shows, shares and deletes the same HAVIPs", async () => {
    const { rpc } = place;
    const made = await rpc("CreateHaVip", { VSwitchId: place.vSwitchId, Description: "old" });
    const HaVipId = String(made["HaVipId"]);
    const InstanceId = await place.run();
    await rpc("AssociateHaVip", { HaVipId, InstanceId });
    await rpc("ModifyHaVipAttribute", { HaVipId, Description: "older" });
    const named = { "Filter.1.Key": "HaVipId", "Filter.1.Value.1": HaVipId };
    expect(await rpc("DescribeHaVips", named)).toMatchObject({
      TotalCount: 1,
      HaVips: {
        HaVip: [{ HaVipId, Description: "older", AssociatedInstances: { associatedInstance: [InstanceId] } }],
      },
    });
    expect(await refusalOf(rpc("DescribeHaVips"))).toBe("MissingParameter");
    await rpc("UnassociateHaVip", { HaVipId, InstanceId });
    await rpc("DeleteHaVip", { HaVipId });
    expect(await rpc("DescribeHaVips", named)).toMatchObject({ TotalCount: 0 });
  });
});
