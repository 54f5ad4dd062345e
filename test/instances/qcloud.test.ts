import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { qcloudClient, type V2Call } from "../kit/clients.ts";

let cloud: Cloud;
let call: V2Call;
let vpcId: string;
let subnetId: string;

const machine = { zoneId: 100003, cpu: 2, mem: 4, imageId: "img-487zeit5", storageSize: 50 };

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  call = qcloudClient(cloud);
  const made = await call("CreateVpc", { vpcName: "net", cidrBlock: "10.0.0.0/16" });
  vpcId = String(made["vpcId"]);
  subnetId = await newSubnet("10.0.1.0/24");
});

afterAll(() => cloud.close());

async function newSubnet(cidrBlock: string): Promise<string> {
  const subnetSet = [{ subnetName: "sub", cidrBlock, zoneId: 100003 }];
  const { subnetSet: made } = await call("CreateSubnet", { vpcId, subnetSet });
  return (made as { subnetId: string }[])[0]?.subnetId ?? "";
}

async function run(more: object = {}): Promise<string> {
  const answer = await call("RunInstancesHour", { ...machine, vpcId, subnetId, ...more });
  expect(answer).toMatchObject({ code: 0 });
  return (answer["unInstanceIds"] as string[])[0] ?? "";
}

async function describeOne(id: string): Promise<object | undefined> {
  const { instanceSet } = await call("DescribeInstances", { instanceIds: [id] });
  return (instanceSet as object[])[0];
}

test("an instance is bought with the old ids, and told by numbers", async () => {
  const id = await run({ instanceName: "web", bandwidth: 2, privateIpAddresses: ["10.0.1.30"] });
  expect(vpcId).toMatch(/^gz_vpc_\d+$/);
  expect(await describeOne(id)).toMatchObject({
    instanceName: "web",
    lanIp: "10.0.1.30",
    wanIpSet: [expect.any(String)],
    cpu: 2,
    mem: 4,
    status: 2,
    vpcId: Number(vpcId.split("_")[2]),
    subnetId: Number(subnetId.split("_")[2]),
    zoneId: 100003,
    diskInfo: { storageSize: 50 },
  });
  expect(await call("DescribeInstanceMainInfo", { vpcId: Number(vpcId.split("_")[2]) })).toMatchObject({
    data: { totalNum: "1", deviceList: [{ uInstanceId: id, deviceLanIp: "10.0.1.30", status: "2" }] },
  });
  const instanceInfos = [{ deviceLanIp: "10.0.1.30", vpcId }];
  expect(await call("DescribeInstanceNetInfo", { instanceInfos })).toMatchObject({
    data: [{ deviceLanIp: "10.0.1.30", vpcId, subnetId, subnet: "10.0.1.0/24" }],
  });
});

test.each([
  ["InvalidParameter.IpInUse", { privateIpAddresses: ["10.0.1.30"] }],
  ["InvalidParameter.IpNotInCidrRange", { privateIpAddresses: ["10.0.9.1"] }],
  ["InvalidParameter.NotSupportReservedIp", { privateIpAddresses: ["10.0.1.1"] }],
  ["InvalidParameter.InvaildZoneId", { zoneId: 1 }],
  ["InvalidParameter", { cpu: 3 }],
])("a purchase is refused with %s", async (codeDesc, more) => {
  expect(await call("RunInstancesHour", { ...machine, vpcId, subnetId, ...more })).toMatchObject({
    codeDesc,
  });
});

test("a prepaid one is listed by the order that bought it", async () => {
  const answer = await call("RunInstances", { ...machine, period: 1, vpcId, subnetId });
  const [dealId = 0] = answer["dealIds"] as number[];
  const [id = ""] = (answer["unInstanceIds"] as Record<string, string[]>)[dealId] ?? [];
  expect(await describeOne(id)).toMatchObject({ cvmPayMode: 1 });
});

test("an instance is renamed, moved, stopped, started and given back", async () => {
  const id = await run();
  const other = await newSubnet("10.0.2.0/24");
  await call("ModifyInstanceAttributes", { instanceId: id, instanceName: "renamed" });
  const move = { instanceId: id, vpcId, subnetId: other, privateIpAddresses: ["10.0.2.5"] };
  expect(await call("UpdateInstanceVpcConfig", { ...move, autoPowerOffFlag: 0 })).toMatchObject({
    code: 5100,
  });
  expect(await call("UpdateInstanceVpcConfig", move)).toMatchObject({ code: 0 });
  expect(await describeOne(id)).toMatchObject({ instanceName: "renamed", lanIp: "10.0.2.5" });
  await call("StopInstances", { instanceIds: [id] });
  expect(await call("RestartInstances", { instanceIds: [id] })).toMatchObject({
    codeDesc: "OperationConstraints.InvaildInstanceStatus",
  });
  await call("StartInstances", { instanceIds: [id] });
  expect(await call("RestartInstances", { instanceIds: [id] })).toMatchObject({ code: 0 });
  await call("ReturnInstance", { instanceId: id });
  expect(await describeOne(id)).toBeUndefined();
});

test("places are told by numbers and short codes", async () => {
  const { zoneSet } = await call("DescribeAvailabilityZones");
  expect(zoneSet).toContainEqual(expect.objectContaining({ zoneId: 100003 }));
  expect((await call("DescribeAvailabilityZones", { zoneId: 100003 }))["totalCount"]).toBe(1);
  const { availableRegion } = await call("DescribeProductRegionList", { instanceType: 1 });
  expect(availableRegion).toMatchObject({ gz: expect.any(String), sh: expect.any(String) });
  expect(await call("DescribeZoneAbility", { zoneId: 100003, capacity: ["vpc"] })).toMatchObject({
    capacitySet: [{ isSupported: 1, capacity: ["vpc"] }],
  });
  expect(await call("DescribeZoneAbility", { zoneId: 5, capacity: ["vpc"] })).toMatchObject({ code: 4000 });
});
