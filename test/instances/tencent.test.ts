import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
let clients: ReturnType<typeof tencentClients>;
let place: { VpcId: string; SubnetId: string };

const Zone = "ap-guangzhou-3";

async function newSubnet(VpcId: string, CidrBlock: string): Promise<string> {
  const { Subnet } = await clients.vpc.CreateSubnet({ VpcId, SubnetName: "sub", CidrBlock, Zone });
  return Subnet?.SubnetId ?? "";
}

async function newVpc(CidrBlock: string): Promise<string> {
  const { Vpc } = await clients.vpc.CreateVpc({ VpcName: "net", CidrBlock });
  return Vpc?.VpcId ?? "";
}

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  clients = tencentClients(cloud);
  const VpcId = await newVpc("10.0.0.0/16");
  place = { VpcId, SubnetId: await newSubnet(VpcId, "10.0.1.0/24") };
});

afterAll(() => cloud.close());

const base = () => ({
  Placement: { Zone },
  ImageId: "img-487zeit5",
  InstanceType: "S5.MEDIUM4",
  VirtualPrivateCloud: place,
});

async function run(more: object = {}): Promise<string> {
  const { InstanceIdSet } = await clients.cvm.RunInstances({ ...base(), ...more });
  return InstanceIdSet?.[0] ?? "";
}

async function describeOne(id: string) {
  const { InstanceSet } = await clients.cvm.DescribeInstances({ InstanceIds: [id] });
  return InstanceSet?.[0];
}

describe("RunInstances", () => {
  test("makes instances with a primary ENI, numbered names, tags and a public address", async () => {
    const { InstanceIdSet = [] } = await clients.cvm.RunInstances({
      ...base(),
      InstanceCount: 2,
      InstanceName: "web-{R:7}",
      HostName: "web{R:7}",
      InternetAccessible: { InternetMaxBandwidthOut: 5, PublicIpAssigned: true },
      TagSpecification: [{ ResourceType: "instance", Tags: [{ Key: "role", Value: "web" }] }],
    });
    const [first = "", second = ""] = InstanceIdSet;
    expect(await describeOne(second)).toMatchObject({ InstanceName: "web-8" });
    const seen = await describeOne(first);
    expect(seen).toMatchObject({
      InstanceName: "web-7",
      InstanceState: "RUNNING",
      CPU: 2,
      Memory: 4,
      Tags: [{ Key: "role", Value: "web" }],
      VirtualPrivateCloud: place,
      InternetAccessible: { InternetMaxBandwidthOut: 5, PublicIpAssigned: true },
      LatestOperation: "RunInstances",
      LatestOperationState: "SUCCESS",
    });
    expect(seen?.PublicIpAddresses).toHaveLength(1);
    // Without a group of the caller's, the project's default one guards.
    expect(seen?.SecurityGroupIds).toHaveLength(1);
    const { NetworkInterfaceSet } = await clients.vpc.DescribeNetworkInterfaces({
      Filters: [{ Name: "attachment.instance-id", Values: [first] }],
    });
    expect(NetworkInterfaceSet).toMatchObject([{ Primary: true, Attachment: { DeviceIndex: 0 } }]);
  });

  test("shows back what it keeps without meaning to the network", async () => {
    const given = {
      CpuTopology: { CoreCount: 1, ThreadPerCore: 2 },
      Metadata: { Items: [{ Key: "k", Value: "v" }] },
    };
    expect(await describeOne(await run(given))).toMatchObject(given);
  });

  test("finds the default network for DEFAULT", async () => {
    const id = await run({ VirtualPrivateCloud: { VpcId: "DEFAULT", SubnetId: "DEFAULT" } });
    const { VpcSet } = await clients.vpc.DescribeVpcs({
      Filters: [{ Name: "is-default", Values: ["true"] }],
    });
    expect((await describeOne(id))?.VirtualPrivateCloud?.VpcId).toBe(VpcSet?.[0]?.VpcId);
  });

  test("makes one batch for one client token, and nothing for a rehearsal", async () => {
    const { TotalCount: before = 0 } = await clients.cvm.DescribeInstances({ Limit: 1 });
    expect(await run({ ClientToken: "once" })).toBe(await run({ ClientToken: "once" }));
    await clients.cvm.RunInstances({ ...base(), DryRun: true });
    const { TotalCount: after = 0 } = await clients.cvm.DescribeInstances({ Limit: 1 });
    expect(after - before).toBe(1);
  });

  test("gives further ENIs with the instance", async () => {
    const id = await run({
      NetworkInterfaces: [{ InterfaceType: "Secondary", ...place, PrivateIpv4AddressCount: 3 }],
    });
    const { NetworkInterfaceSet = [] } = await clients.vpc.DescribeNetworkInterfaces({
      Filters: [{ Name: "attachment.instance-id", Values: [id] }],
    });
    expect(NetworkInterfaceSet.map((eni) => eni.PrivateIpAddressSet?.length)).toEqual([1, 3]);
  });

  test.each([
    ["InvalidParameterValue.InstanceTypeNotFound", { InstanceType: "no.such" }],
    ["InvalidImageId.NotFound", { ImageId: "img-nosuch00" }],
    ["InvalidZone.MismatchRegion", { Placement: { Zone: "ap-shanghai-2" } }],
    ["InvalidParameterValue.SubnetIdZoneIdNotMatch", { Placement: { Zone: "ap-guangzhou-4" } }],
    ["InvalidSecurityGroupId.NotFound", { SecurityGroupIds: ["sg-nosuch00"] }],
    ["InvalidParameterValue.KeyPairNotFound", { LoginSettings: { KeyIds: ["skey-nosuch00"] } }],
    ["MissingParameter", { InstanceChargeType: "PREPAID" }],
    ["UnsupportedOperation", { InstanceChargeType: "CDHPAID" }],
    ["UnsupportedOperation", { InstanceCount: 3, MinCount: 1 }],
    ["InvalidParameterValue.Range", { InstanceCount: 101 }],
    ["InvalidParameterValue.IllegalHostName", { HostName: "-web" }],
    ["InvalidParameterValue.InvalidUserDataFormat", { UserData: "not base64!" }],
    ["InvalidPassword", { LoginSettings: { Password: "weak" } }],
    ["InvalidInstanceName.TooLong", { InstanceName: "x".repeat(129) }],
  ])("answers %s", async (code, more) => {
    await expect(run(more)).rejects.toMatchObject({ code });
  });

  test.each([
    ["InvalidParameterValue.VpcIdNotExist", () => ({ ...place, VpcId: "vpc-nosuch00" })],
    ["InvalidParameterValue.SubnetNotExist", () => ({ ...place, SubnetId: "subnet-nosuch0" })],
    ["InvalidParameterValue.IPAddressMalformed", () => ({ ...place, PrivateIpAddresses: ["10.0.1.300"] })],
    ["VpcAddrNotInSubNet", () => ({ ...place, PrivateIpAddresses: ["10.0.9.9"] })],
    [
      "InvalidParameter.ParameterConflict",
      () => ({ ...place, PrivateIpAddresses: ["10.0.1.8", "10.0.1.9"] }),
    ],
  ])("answers %s about where it is to be", async (code, cloudOf) => {
    await expect(run({ VirtualPrivateCloud: cloudOf() })).rejects.toMatchObject({ code });
  });

  test("keeps within the region's quota", async () => {
    const quotas = [{ quota: "instancesPerRegion", limit: 0 }] as const;
    const small = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, quotas });
    const { cvm } = tencentClients(small);
    const request = { ...base(), VirtualPrivateCloud: { VpcId: "DEFAULT", SubnetId: "DEFAULT" } };
    await expect(cvm.RunInstances(request)).rejects.toMatchObject({ code: "LimitExceeded.InstanceQuota" });
    await small.close();
  });
});

describe("DescribeInstances", () => {
  test("finds by every filter that an instance meets, and by none that it does not", async () => {
    const id = await run({ InstanceName: "sought", InternetAccessible: { InternetMaxBandwidthOut: 1 } });
    const seen = await describeOne(id);
    const idsBy = async (Name: string, value = "") => {
      const Filters = [
        { Name, Values: [value] },
        { Name: "instance-id", Values: [id] },
      ];
      const { InstanceSet = [] } = await clients.cvm.DescribeInstances({ Filters });
      return InstanceSet.map((one) => one.InstanceId);
    };
    const met: [string, string | undefined][] = [
      ["zone", Zone],
      ["project-id", "0"],
      ["vpc-id", place.VpcId],
      ["subnet-id", place.SubnetId],
      ["uuid", seen?.Uuid],
      ["security-group-id", seen?.SecurityGroupIds?.[0]],
      ["instance-name", "sought"],
      ["instance-charge-type", "POSTPAID_BY_HOUR"],
      ["instance-state", "RUNNING"],
      ["private-ip-address", seen?.PrivateIpAddresses?.[0]],
      ["public-ip-address", seen?.PublicIpAddresses?.[0]],
      ["creation-start-time", "2020-01-01T00:00:00Z"],
    ];
    for (const [name, value] of met) expect(await idsBy(name, value), name).toEqual([id]);
    const unmet: [string, string][] = [
      ["zone", "ap-guangzhou-4"],
      ["host-id", "host-1"],
      ["ipv6-address", "2402::1"],
      ["private-ip-address", "10.0.1.254"],
      ["instance-state", "STOPPED"],
      ["tag:role", "none"],
      ["creation-end-time", "2020-01-01T00:00:00Z"],
    ];
    for (const [name, value] of unmet) expect(await idsBy(name, value), name).toEqual([]);
  });

  test("refuses malformed ids, unknown filters, and ids with filters", async () => {
    const { cvm } = clients;
    const filter = { Name: "no-such", Values: ["1"] };
    await expect(cvm.DescribeInstances({ InstanceIds: ["no"] })).rejects.toMatchObject({
      code: "InvalidInstanceId.Malformed",
    });
    await expect(cvm.DescribeInstances({ Filters: [filter] })).rejects.toMatchObject({
      code: "InvalidFilter",
    });
    await expect(
      cvm.DescribeInstances({ InstanceIds: ["ins-00000000"], Filters: [filter] }),
    ).rejects.toMatchObject({ code: "InvalidParameter" });
  });
});
