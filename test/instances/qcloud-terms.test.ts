import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { qcloudClient, type V2Call } from "../kit/clients.ts";

let cloud: Cloud;
let call: V2Call;
let unVpcId: string;
let unSubnetId: string;

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  call = qcloudClient(cloud);
  const made = await call("CreateVpc", {
    vpcName: "net",
    cidrBlock: "10.0.0.0/16",
    subnetSet: [{ subnetName: "sub", cidrBlock: "10.0.1.0/24", zoneId: "100003" }],
  });
  expect(made).toMatchObject({ code: 0 });
  unVpcId = String(made["uniqVpcId"]);
  const { data } = (await call("DescribeSubnetEx", { vpcId: unVpcId })) as unknown as {
    data: { unSubnetId: string }[];
  };
  unSubnetId = data[0]?.unSubnetId ?? "";
});

afterAll(() => cloud.close());

const base = () => ({
  zoneId: 100003,
  cpu: 2,
  mem: 4,
  imageId: "img-487zeit5",
  storageSize: 0,
  vpcId: unVpcId,
  subnetId: unSubnetId,
});

async function runOne(more: object = {}): Promise<string> {
  const answer = await call("RunInstancesHour", { ...base(), ...more });
  expect(answer).toMatchObject({ code: 0, codeDesc: "Success" });
  return (answer["unInstanceIds"] as string[])[0] ?? "";
}

async function describeOne(id: string): Promise<Record<string, unknown> | undefined> {
  const { instanceSet } = await call("DescribeInstances", { instanceIds: [id] });
  return (instanceSet as Record<string, unknown>[])[0];
}

describe("RunInstancesHour", () => {
  test("guards what names no group with the default group of the project", async () => {
    const id = await runOne();
    const { data } = await call("DescribeOrCreateDefaultSecurityGroup", { projectId: 0 });
    const { sgId } = data as { sgId: string };
    expect(await call("DescribeInstancesOfSecurityGroup", { sgId })).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ instanceId: id })]),
    });
  });
});

describe("a move", () => {
  test("moves within its VPC, running when it may be stopped for it", async () => {
    const id = await runOne();
    const to = { instanceId: id, vpcId: unVpcId, subnetId: unSubnetId };
    const still = await call("UpdateInstanceVpcConfig", {
      ...to,
      privateIpAddresses: ["10.0.1.77"],
      autoPowerOffFlag: 0,
    });
    expect(still.code).toBe(5100);
    expect(await call("UpdateInstanceVpcConfig", { ...to, privateIpAddresses: ["10.0.1.77"] })).toMatchObject(
      { code: 0 },
    );
    expect(await describeOne(id)).toMatchObject({ lanIp: "10.0.1.77", status: 2 });
    const other = await call("CreateVpc", {
      vpcName: "other",
      cidrBlock: "10.0.0.0/16",
      subnetSet: [{ subnetName: "sub", cidrBlock: "10.0.1.0/24", zoneId: "100003" }],
    });
    const vpcId = String(other["uniqVpcId"]);
    const { data } = await call("DescribeSubnetEx", { vpcId });
    const { unSubnetId: subnetId = "" } = (data as { unSubnetId?: string }[])[0] ?? {};
    const away = { instanceId: id, vpcId, subnetId, privateIpAddresses: ["10.0.1.78"] };
    expect((await call("UpdateInstanceVpcConfig", away)).code).not.toBe(0);
    expect(await describeOne(id)).toMatchObject({ lanIp: "10.0.1.77" });
  });
});

describe("lists beside DescribeInstances", () => {
  test("DescribeInstanceMainInfo words an instance as text", async () => {
    const id = await runOne({ instanceName: "listed", privateIpAddresses: ["10.0.1.90"] });
    const { data } = await call("DescribeInstanceMainInfo", { instanceName: "listed", vpcId: undefined });
    expect(data).toMatchObject({
      totalNum: "1",
      deviceList: [{ uInstanceId: id, alias: "listed", deviceLanIp: "10.0.1.90", cpu: "2", status: "2" }],
    });
    const none = await call("DescribeInstanceMainInfo", { uInstanceIds: [id], lanIps: ["10.0.1.91"] });
    expect(none["data"]).toMatchObject({ totalNum: "0", deviceList: [] });
  });
});

describe("places", () => {
  test("zones are listed by number, those of the region alone", async () => {
    const { zoneSet, totalCount } = await call("DescribeAvailabilityZones");
    const zones = zoneSet as { zoneId: number }[];
    expect(zones).toHaveLength(Number(totalCount));
    expect(zones.map((zone) => zone.zoneId)).toContain(100003);
    expect(zones.map((zone) => zone.zoneId)).not.toContain(200001);
    expect(await call("DescribeAvailabilityZones", { zoneId: 100003 })).toMatchObject({ totalCount: 1 });
  });

  test("regions are listed by their short codes, for instances alone", async () => {
    const { availableRegion } = await call("DescribeProductRegionList", { instanceType: 1 });
    expect(availableRegion).toMatchObject({ gz: "South China (Guangzhou)", sh: "East China (Shanghai)" });
    expect(await call("DescribeProductRegionList", { instanceType: 2 })).toMatchObject({
      availableRegion: {},
    });
    expect((await call("DescribeProductRegionList", { instanceType: 9 })).code).toBe(4000);
  });

  test("a zone of the region has networks; another's is not known", async () => {
    const { capacitySet } = await call("DescribeZoneAbility", { zoneId: 100003, capacity: ["vpc", "cbs"] });
    expect(capacitySet).toEqual([
      { isSupported: 1, capacity: ["vpc"] },
      { isSupported: 1, capacity: ["cbs"] },
    ]);
    expect((await call("DescribeZoneAbility", { zoneId: 200001, capacity: ["vpc"] })).code).not.toBe(0);
    expect((await call("DescribeZoneAbility", { zoneId: 100003, capacity: ["gpu"] })).code).toBe(4000);
  });
});
