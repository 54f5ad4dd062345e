import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
let clients: ReturnType<typeof tencentClients>;
let place: { VpcId: string; SubnetId: string };

const image = "img-487zeit5";
const Placement = { Zone: "ap-guangzhou-3" };

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  clients = tencentClients(cloud);
  const { Vpc } = await clients.vpc.CreateVpc({ VpcName: "net", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const { Subnet } = await clients.vpc.CreateSubnet({
    VpcId,
    SubnetName: "sub",
    CidrBlock: "10.0.1.0/24",
    Zone: Placement.Zone,
  });
  place = { VpcId, SubnetId: Subnet?.SubnetId ?? "" };
});

afterAll(() => cloud.close());

const base = () => ({ Placement, ImageId: image, InstanceType: "S5.MEDIUM4", VirtualPrivateCloud: place });

async function describeOne(id: string) {
  const { InstanceSet } = await clients.cvm.DescribeInstances({ InstanceIds: [id] });
  return InstanceSet?.[0];
}

describe("RunInstances", () => {
  test("makes instances with a primary ENI, numbered names, tags and a public address", async () => {
    const { InstanceIdSet } = await clients.cvm.RunInstances({
      ...base(),
      InstanceCount: 2,
      InstanceName: "web-{R:7}",
      HostName: "web{R:7}",
      InternetAccessible: { InternetMaxBandwidthOut: 5, PublicIpAssigned: true },
      TagSpecification: [{ ResourceType: "instance", Tags: [{ Key: "role", Value: "web" }] }],
      DisableApiTermination: true,
    });
    expect(InstanceIdSet).toHaveLength(2);
    const first = await describeOne(InstanceIdSet?.[0] ?? "");
    expect(first).toMatchObject({
      InstanceName: "web-7",
      InstanceState: "RUNNING",
      CPU: 2,
      Memory: 4,
      Tags: [{ Key: "role", Value: "web" }],
      VirtualPrivateCloud: place,
      InternetAccessible: { InternetMaxBandwidthOut: 5, PublicIpAssigned: true },
      DisableApiTermination: true,
      LatestOperation: "RunInstances",
      LatestOperationState: "SUCCESS",
    });
    expect(first?.PrivateIpAddresses).toHaveLength(1);
    expect(first?.PublicIpAddresses).toHaveLength(1);
    const { NetworkInterfaceSet } = await clients.vpc.DescribeNetworkInterfaces({
      Filters: [{ Name: "attachment.instance-id", Values: [InstanceIdSet?.[0] ?? ""] }],
    });
    expect(NetworkInterfaceSet).toMatchObject([{ Primary: true, Attachment: { DeviceIndex: 0 } }]);
  });
});
