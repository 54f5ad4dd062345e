import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
let clients: ReturnType<typeof tencentClients>;
let VpcId: string;
let SubnetId: string;
let otherSubnetId: string;

const Zone = "ap-guangzhou-3";

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  clients = tencentClients(cloud);
  const { Vpc } = await clients.vpc.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  VpcId = Vpc?.VpcId ?? "";
  const subnet = async (CidrBlock: string) => {
    const made = await clients.vpc.CreateSubnet({ VpcId, SubnetName: "sub", CidrBlock, Zone });
    return made.Subnet?.SubnetId ?? "";
  };
  SubnetId = await subnet("10.0.1.0/24");
  otherSubnetId = await subnet("10.0.2.0/24");
});

afterAll(() => cloud.close());

async function run(more: object = {}): Promise<string> {
  const { InstanceIdSet } = await clients.cvm.RunInstances({
    Placement: { Zone },
    ImageId: "img-487zeit5",
    VirtualPrivateCloud: { VpcId, SubnetId },
    ...more,
  });
  return InstanceIdSet?.[0] ?? "";
}

async function describeOne(id: string) {
  const { InstanceSet } = await clients.cvm.DescribeInstances({ InstanceIds: [id] });
  return InstanceSet?.[0];
}

describe("power", () => {
  test("goes from running to stopped and back, and refuses what is so already", async () => {
    const { cvm } = clients;
    const InstanceIds = [await run()];
    await expect(cvm.StartInstances({ InstanceIds })).rejects.toMatchObject({
      code: "UnsupportedOperation.InstanceStateRunning",
    });
    await cvm.StopInstances({ InstanceIds, StoppedMode: "STOP_CHARGING" });
    const { InstanceStatusSet } = await cvm.DescribeInstancesStatus({ InstanceIds });
    expect(InstanceStatusSet).toEqual([{ InstanceId: InstanceIds[0], InstanceState: "STOPPED" }]);
    expect(await describeOne(InstanceIds[0] ?? "")).toMatchObject({ StopChargingMode: "STOP_CHARGING" });
    await expect(cvm.StopInstances({ InstanceIds })).rejects.toMatchObject({
      code: "UnsupportedOperation.InstanceStateStopped",
    });
    await expect(cvm.RebootInstances({ InstanceIds })).rejects.toMatchObject({
      code: "UnsupportedOperation.InstanceStateStopped",
    });
    await cvm.StartInstances({ InstanceIds });
    await cvm.RebootInstances({ InstanceIds, StopType: "HARD" });
    expect(await describeOne(InstanceIds[0] ?? "")).toMatchObject({
      InstanceState: "RUNNING",
      LatestOperation: "RebootInstances",
    });
  });

  test("changes all of a batch or none", async () => {
    const id = await run();
    const InstanceIds = [id, "ins-nosuch00"];
    await expect(clients.cvm.StopInstances({ InstanceIds })).rejects.toMatchObject({
      code: "InvalidInstanceId.NotFound",
    });
    expect(await describeOne(id)).toMatchObject({ InstanceState: "RUNNING" });
  });
});

describe("TerminateInstances", () => {
  test("takes the primary ENI and the ordinary address, and lets an EIP go unbound", async () => {
    const id = await run({ InternetAccessible: { InternetMaxBandwidthOut: 1, PublicIpAssigned: true } });
    const eniId = await run();
    const { AddressSet = [] } = await clients.vpc.AllocateAddresses({});
    await clients.vpc.AssociateAddress({ AddressId: AddressSet[0] ?? "", InstanceId: eniId });
    const wan = (await describeOne(id))?.PublicIpAddresses?.[0] ?? "";
    await clients.cvm.TerminateInstances({ InstanceIds: [id, eniId] });
    expect(await describeOne(id)).toBeUndefined();
    const { NetworkInterfaceSet } = await clients.vpc.DescribeNetworkInterfaces({
      Filters: [{ Name: "attachment.instance-id", Values: [id, eniId] }],
    });
    expect(NetworkInterfaceSet).toEqual([]);
    const left = await clients.vpc.DescribeAddresses({});
    expect(left.AddressSet).toMatchObject([{ AddressId: AddressSet[0], AddressStatus: "UNBIND" }]);
    expect(left.AddressSet?.map((one) => one.AddressIp)).not.toContain(wan);
  });

  test("refuses instances that are protected", async () => {
    const { cvm } = clients;
    const id = await run({ DisableApiTermination: true });
    await expect(cvm.TerminateInstances({ InstanceIds: [id] })).rejects.toMatchObject({
      code: "UnsupportedOperation.InstancesProtected",
    });
    await cvm.ModifyInstancesAttribute({ InstanceIds: [id], DisableApiTermination: false });
    await cvm.TerminateInstances({ InstanceIds: [id] });
    expect(await describeOne(id)).toBeUndefined();
  });
});

describe("a change", () => {
  test("of names and groups is shown, and one of nothing is refused", async () => {
    const { cvm, vpc } = clients;
    const id = await run();
    const { SecurityGroup } = await vpc.CreateSecurityGroup({ GroupName: "g", GroupDescription: "g" });
    const group = SecurityGroup?.SecurityGroupId ?? "";
    await cvm.ModifyInstancesAttribute({ InstanceIds: [id], InstanceName: "new", SecurityGroups: [group] });
    expect(await describeOne(id)).toMatchObject({ InstanceName: "new", SecurityGroupIds: [group] });
    await expect(cvm.ModifyInstancesAttribute({ InstanceIds: [id] })).rejects.toMatchObject({
      code: "MissingParameter",
    });
    await expect(
      cvm.DisassociateSecurityGroups({ InstanceIds: [id], SecurityGroupIds: [group] }),
    ).rejects.toMatchObject({ code: "SecGroupActionFailure" });
    const more = await vpc.CreateSecurityGroup({ GroupName: "h", GroupDescription: "h" });
    const second = more.SecurityGroup?.SecurityGroupId ?? "";
    await cvm.AssociateSecurityGroups({ InstanceIds: [id], SecurityGroupIds: [second] });
    await cvm.DisassociateSecurityGroups({ InstanceIds: [id], SecurityGroupIds: [group] });
    expect(await describeOne(id)).toMatchObject({ SecurityGroupIds: [second] });
  });

  test("of subnet moves the primary address, frees the old one and keeps the public one", async () => {
    const { cvm, vpc } = clients;
    const id = await run({ InternetAccessible: { InternetMaxBandwidthOut: 1, PublicIpAssigned: true } });
    const before = await describeOne(id);
    const target = { VpcId, SubnetId: otherSubnetId, PrivateIpAddresses: ["10.0.2.9"] };
    await cvm.ModifyInstancesVpcAttribute({ InstanceIds: [id], VirtualPrivateCloud: target });
    const after = await describeOne(id);
    expect(after).toMatchObject({ PrivateIpAddresses: ["10.0.2.9"], InstanceState: "RUNNING" });
    expect(after?.PublicIpAddresses).toEqual(before?.PublicIpAddresses);
    const old = before?.PrivateIpAddresses?.[0] ?? "";
    const again = await run({ VirtualPrivateCloud: { VpcId, SubnetId, PrivateIpAddresses: [old] } });
    expect(await describeOne(again)).toMatchObject({ PrivateIpAddresses: [old] });
    const stay = { InstanceIds: [again], VirtualPrivateCloud: target };
    await expect(cvm.ModifyInstancesVpcAttribute(stay)).rejects.toMatchObject({ code: "VpcIpIsUsed" });
    await expect(cvm.ModifyInstancesVpcAttribute({ ...stay, ForceStop: false })).rejects.toMatchObject({
      code: "UnsupportedOperation.InstanceStateRunning",
    });
    const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [otherSubnetId] });
    expect(SubnetSet?.[0]?.AvailableIpAddressCount).toBe(252);
  });
});

test("while a task runs, an instance is on its way and refuses other work", async () => {
  const tasks = { default: { ends: "by-hand" }, byOperation: {} } as const;
  const slow = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, tasks });
  const { cvm } = tencentClients(slow);
  const { InstanceIdSet: InstanceIds = [] } = await cvm.RunInstances({
    Placement: { Zone },
    ImageId: "img-487zeit5",
  });
  const { InstanceSet } = await cvm.DescribeInstances({ InstanceIds });
  expect(InstanceSet).toMatchObject([{ InstanceState: "PENDING", LatestOperationState: "OPERATING" }]);
  const busy = { code: "MutexOperation.TaskRunning" };
  await expect(cvm.StopInstances({ InstanceIds })).rejects.toMatchObject(busy);
  await slow.close();
});
