import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { popClient, type RpcCall } from "../kit/clients.ts";

let cloud: Cloud;
let ecs: RpcCall;
let vpc: RpcCall;
let VpcId: string;
let VSwitchId: string;
let SecurityGroupId: string;

const image = "ubuntu_22_04_x64_20G_alibase_20240819.vhd";

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  ecs = popClient(cloud, "ecs");
  vpc = popClient(cloud, "vpc");
  VpcId = String((await vpc("CreateVpc", { CidrBlock: "10.0.0.0/16" }))["VpcId"]);
  VSwitchId = await newVSwitch("10.0.1.0/24");
  SecurityGroupId = String((await ecs("CreateSecurityGroup", { VpcId }))["SecurityGroupId"]);
});

afterAll(() => cloud.close());

async function newVSwitch(CidrBlock: string): Promise<string> {
  const made = await vpc("CreateVSwitch", { VpcId, CidrBlock, ZoneId: "cn-hangzhou-h" });
  return String(made["VSwitchId"]);
}

async function run(more: object = {}): Promise<string[]> {
  const base = { ImageId: image, InstanceType: "ecs.g6.large", VSwitchId, SecurityGroupId };
  const { InstanceIdSets } = await ecs("RunInstances", { ...base, ...more });
  return (InstanceIdSets as { InstanceIdSet: string[] }).InstanceIdSet;
}

interface Seen {
  readonly InstanceId: string;
  readonly [field: string]: unknown;
}

async function list(more: object): Promise<Seen[]> {
  const { Instances } = await ecs("DescribeInstances", { PageSize: 100, ...more });
  return (Instances as { Instance: Seen[] }).Instance;
}

/** The same for an instance that must be there. */
async function mustDescribe(id: string): Promise<Seen> {
  const seen = await describeOne(id);
  if (seen === undefined) throw new Error(`there is no instance ${id}`);
  return seen;
}

async function describeOne(id: string): Promise<Seen | undefined> {
  const [instance] = await list({ InstanceIds: JSON.stringify([id]) });
  return instance;
}

describe("RunInstances", () => {
  test("makes a batch with counted names and addresses that follow each other", async () => {
    const ids = await run({
      Amount: 2,
      InstanceName: "web[9,3]-x",
      PrivateIpAddress: "10.0.1.20",
      InternetMaxBandwidthOut: 5,
      "Tag.1.Key": "role",
      "Tag.1.Value": "web",
    });
    const [first, second] = await Promise.all(ids.map(describeOne));
    expect(first).toMatchObject({
      InstanceName: "web009-x",
      Status: "Running",
      InstanceNetworkType: "vpc",
      Memory: 8192,
      VpcAttributes: { VpcId, VSwitchId, PrivateIpAddress: { IpAddress: ["10.0.1.20"] } },
      SecurityGroupIds: { SecurityGroupId: [SecurityGroupId] },
      NetworkInterfaces: { NetworkInterface: [{ Type: "Primary", PrimaryIpAddress: "10.0.1.20" }] },
      PublicIpAddress: { IpAddress: [expect.any(String)] },
      OperationLocks: { LockReason: [] },
      Tags: { Tag: [{ TagKey: "role", TagValue: "web" }] },
    });
    expect(second).toMatchObject({
      InstanceName: "web010-x",
      VpcAttributes: { PrivateIpAddress: { IpAddress: ["10.0.1.21"] } },
    });
    expect(first?.["CreationTime"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
  });

  test("describes its ENIs one by one, and names what nobody named by its id", async () => {
    const [id = ""] = await run({
      VSwitchId: "",
      SecurityGroupId: "",
      "NetworkInterface.1.InstanceType": "Primary",
      "NetworkInterface.1.VSwitchId": VSwitchId,
      "NetworkInterface.1.SecurityGroupId": SecurityGroupId,
      "NetworkInterface.2.InstanceType": "Secondary",
      "NetworkInterface.2.VSwitchId": VSwitchId,
      "NetworkInterface.2.SecurityGroupId": SecurityGroupId,
      "NetworkInterface.2.SecondaryPrivateIpAddressCount": 2,
    });
    const seen = await mustDescribe(id);
    const { NetworkInterface } = seen["NetworkInterfaces"] as {
      NetworkInterface: { Type: string; PrivateIpSets: { PrivateIpSet: object[] } }[];
    };
    expect(NetworkInterface.map((eni) => [eni.Type, eni.PrivateIpSets.PrivateIpSet.length])).toEqual([
      ["Primary", 1],
      ["Secondary", 3],
    ]);
    expect(seen["InstanceName"]).toBe(id);
  });

  test("answers DryRunOperation to a rehearsal, and makes nothing", async () => {
    const { TotalCount: before } = await ecs("DescribeInstances");
    await expect(run({ DryRun: true })).rejects.toMatchObject({ code: "DryRunOperation" });
    expect((await ecs("DescribeInstances"))["TotalCount"]).toBe(before);
  });

  test.each([
    ["InvalidInstanceType.ValueNotSupported", { InstanceType: "ecs.none" }],
    ["InvalidImageId.NotFound", { ImageId: "m-none" }],
    ["InvalidVSwitchId.NotFound", { VSwitchId: "vsw-none" }],
    ["InvalidZoneId.NotFound", { ZoneId: "cn-beijing-a" }],
    ["InvalidSecurityGroupId.NotFound", { SecurityGroupId: "sg-none" }],
    ["InvalidKeyPairName.NotFound", { KeyPairName: "none" }],
    ["InvalidInstanceName.Malformed", { InstanceName: "1" }],
    ["InvalidHostName.Malformed", { HostName: "-web" }],
    ["InvalidUserData.Base64FormatInvalid", { UserData: "no base64!" }],
    ["InvalidIp.IpAssigned", { PrivateIpAddress: "10.0.1.20" }],
    ["InvalidVSwitchId.IpInvalid", { PrivateIpAddress: "10.0.9.9" }],
    ["MissingParameter", { SecurityGroupId: "" }],
  ])("answers %s", async (code, more) => {
    await expect(run(more)).rejects.toMatchObject({ code });
  });
});

describe("the life of an instance", () => {
  let id: string;

  beforeEach(async () => {
    [id = ""] = await run();
  });

  test("is created stopped, started, stopped and deleted when it is stopped", async () => {
    const created = await ecs("CreateInstance", {
      ImageId: image,
      InstanceType: "ecs.g6.large",
      VSwitchId,
      SecurityGroupId,
    });
    const InstanceId = String(created["InstanceId"]);
    expect(await describeOne(InstanceId)).toMatchObject({ Status: "Stopped" });
    await ecs("StartInstance", { InstanceId });
    await expect(ecs("StartInstance", { InstanceId })).rejects.toMatchObject({
      code: "IncorrectInstanceStatus",
    });
    await expect(ecs("DeleteInstance", { InstanceId })).rejects.toMatchObject({
      code: "IncorrectInstanceStatus",
    });
    await ecs("StopInstance", { InstanceId, StoppedMode: "StopCharging" });
    expect(await describeOne(InstanceId)).toMatchObject({ Status: "Stopped", StoppedMode: "StopCharging" });
    await ecs("DeleteInstance", { InstanceId });
    expect(await describeOne(InstanceId)).toBeUndefined();
    await expect(ecs("StopInstance", { InstanceId })).rejects.toMatchObject({
      code: "InvalidInstanceId.NotFound",
    });
  });

  test("goes in batches that succeed or fail as one", async () => {
    const answer = await ecs("StopInstances", { "InstanceId.1": id });
    expect(answer["InstanceResponses"]).toMatchObject({
      InstanceResponse: [{ InstanceId: id, Code: "200", PreviousStatus: "Running" }],
    });
    await ecs("StartInstances", { "InstanceId.1": id });
    await expect(
      ecs("RebootInstances", { "InstanceId.1": id, "InstanceId.2": "i-none" }),
    ).rejects.toMatchObject({
      code: "InvalidInstanceId.NotFound",
    });
    await ecs("RebootInstance", { InstanceId: id });
    await ecs("DeleteInstances", { "InstanceId.1": id, Force: true });
    expect(await describeOne(id)).toBeUndefined();
  });

  test("changes its name, guard, host, user data, role and subnet", async () => {
    const UserData = Buffer.from("#!/bin/sh").toString("base64");
    await ecs("ModifyInstanceAttribute", {
      InstanceId: id,
      InstanceName: "renamed",
      DeletionProtection: true,
    });
    await expect(ecs("DeleteInstance", { InstanceId: id, Force: true })).rejects.toMatchObject({
      code: "InvalidOperation.DeletionProtection",
    });
    await expect(ecs("ModifyInstanceAttribute", { InstanceId: id, UserData })).rejects.toMatchObject({
      code: "IncorrectInstanceStatus",
    });
    const other = await newVSwitch("10.0.2.0/24");
    await ecs("StopInstance", { InstanceId: id });
    await ecs("ModifyInstanceAttribute", { InstanceId: id, UserData });
    await ecs("ModifyInstanceVpcAttribute", {
      InstanceId: id,
      VSwitchId: other,
      PrivateIpAddress: "10.0.2.7",
    });
    await ecs("AttachInstanceRamRole", { InstanceIds: JSON.stringify([id]), RamRoleName: "role" });
    expect(await ecs("DescribeUserData", { InstanceId: id })).toMatchObject({ UserData });
    expect(await ecs("DescribeInstanceRamRole", { InstanceIds: JSON.stringify([id]) })).toMatchObject({
      InstanceRamRoleSets: { InstanceRamRoleSet: [{ InstanceId: id, RamRoleName: "role" }] },
    });
    expect(await ecs("DescribeInstanceAttribute", { InstanceId: id })).toMatchObject({
      InstanceName: "renamed",
      VpcAttributes: { VSwitchId: other, PrivateIpAddress: { IpAddress: ["10.0.2.7"] } },
    });
  });

  test("is listed by what it has, and by nothing that it has not", async () => {
    const { PrivateIpAddress: ip } = (await mustDescribe(id))["VpcAttributes"] as {
      PrivateIpAddress: { IpAddress: string[] };
    };
    const ids = async (more: object) => (await list(more)).map((one) => one.InstanceId);
    for (const more of [
      { VpcId },
      { Status: "Running" },
      { InstanceTypeFamily: "ecs.g6" },
      { SecurityGroupId },
      { PrivateIpAddresses: JSON.stringify(ip.IpAddress) },
      { InstanceChargeType: "PostPaid" },
    ]) {
      expect(await ids(more), JSON.stringify(more)).toContain(id);
    }
    for (const more of [
      { InstanceIds: "[]" },
      { Status: "Stopping" },
      { InstanceNetworkType: "classic" },
      { KeyPairName: "none" },
      { "Tag.1.Key": "none" },
      { InstanceName: "none*" },
    ]) {
      expect(await ids(more), JSON.stringify(more)).not.toContain(id);
    }
    const page = await ecs("DescribeInstances", { MaxResults: 1 });
    expect(page["NextToken"]).not.toBe("");
  });

  test("gets a public address with a bandwidth, which is changed in place", async () => {
    const spec = { InstanceId: id, InternetMaxBandwidthOut: 3 };
    await ecs("ModifyInstanceNetworkSpec", spec);
    expect(await describeOne(id)).toMatchObject({ PublicIpAddress: { IpAddress: [] } });
    await ecs("ModifyInstanceNetworkSpec", { ...spec, AllocatePublicIp: true });
    const given = (await describeOne(id))?.["PublicIpAddress"];
    await ecs("ModifyInstanceNetworkSpec", { ...spec, InternetMaxBandwidthOut: 9 });
    expect(await describeOne(id)).toMatchObject({ PublicIpAddress: given, InternetMaxBandwidthOut: 9 });
    expect(given).toMatchObject({ IpAddress: [expect.any(String)] });
  });

  test("tells its status, disks and upkeep", async () => {
    const status = { InstanceStatuses: { InstanceStatus: [{ InstanceId: id, Status: "Running" }] } };
    expect(await ecs("DescribeInstanceStatus", { "InstanceId.1": id })).toMatchObject(status);
    expect(await ecs("DescribeInstancesFullStatus", { "InstanceId.1": id })).toMatchObject({
      InstanceFullStatusSet: { InstanceFullStatusType: [{ Status: { Code: 2, Name: "Running" } }] },
    });
    expect(await ecs("DescribeDisks", { InstanceId: id })).toMatchObject({
      TotalCount: 1,
      Disks: { Disk: [{ Type: "system", InstanceId: id, Status: "In_use" }] },
    });
    expect(await ecs("DescribeInstanceMaintenanceAttributes", { "InstanceId.1": id })).toMatchObject({
      MaintenanceAttributes: { MaintenanceAttribute: [{ InstanceId: id }] },
    });
    const renewal = await ecs("DescribeInstanceAutoRenewAttribute", { InstanceId: id });
    expect(renewal["TotalCount"]).toBe(0);
    await ecs("ModifyInstanceMetadataOptions", {
      InstanceId: id,
      HttpEndpoint: "enabled",
      HttpTokens: "required",
    });
    expect(await describeOne(id)).toMatchObject({ MetadataOptions: { HttpTokens: "required" } });
  });
});
