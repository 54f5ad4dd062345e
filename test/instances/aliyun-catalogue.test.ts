import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { popClient, type RpcCall } from "../kit/clients.ts";

let cloud: Cloud;
let ecs: RpcCall;
let vpc: RpcCall;

const image = "ubuntu_22_04_x64_20G_alibase_20240819.vhd";

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  ecs = popClient(cloud, "ecs");
  vpc = popClient(cloud, "vpc");
});

afterAll(() => cloud.close());

async function runWith(KeyPairName: string): Promise<string> {
  const { VpcId } = await vpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
  const subnet = { VpcId, CidrBlock: "10.0.1.0/24", ZoneId: "cn-hangzhou-h" };
  const { VSwitchId } = await vpc("CreateVSwitch", subnet);
  const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
  const base = { ImageId: image, InstanceType: "ecs.g6.large", VSwitchId, SecurityGroupId };
  const { InstanceIdSets } = await ecs("RunInstances", { ...base, KeyPairName });
  return (InstanceIdSets as { InstanceIdSet: string[] }).InstanceIdSet[0] ?? "";
}

async function list(more: object): Promise<object[]> {
  const { Instances } = await ecs("DescribeInstances", { PageSize: 100, ...more });
  return (Instances as { Instance: object[] }).Instance;
}

test("key pairs are known by their names, and one instance has one", async () => {
  const made = await ecs("CreateKeyPair", { KeyPairName: "made" });
  expect(made["PrivateKeyBody"]).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/);
  const listed = await ecs("DescribeKeyPairs", { KeyPairName: "ma*", IncludePublicKey: true });
  const { KeyPair } = listed["KeyPairs"] as { KeyPair: { PublicKey: string }[] };
  const PublicKeyBody = KeyPair[0]?.PublicKey ?? "";
  expect(await ecs("ImportKeyPair", { KeyPairName: "second", PublicKeyBody })).toMatchObject({
    KeyPairFingerPrint: made["KeyPairFingerPrint"],
  });
  const id = await runWith("made");
  const InstanceIds = JSON.stringify([id]);
  await ecs("AttachKeyPair", { KeyPairName: "second", InstanceIds });
  expect(await list({ InstanceIds })).toMatchObject([{ KeyPairName: "second" }]);
  expect(await list({ KeyPairName: "made" })).toEqual([]);
  await ecs("DeleteKeyPairs", { KeyPairNames: JSON.stringify(["made"]) });
  await ecs("DetachKeyPair", { KeyPairName: "second", InstanceIds });
  await ecs("DeleteKeyPairs", { KeyPairNames: JSON.stringify(["second"]) });
  await expect(ecs("DeleteKeyPairs", { KeyPairNames: JSON.stringify(["second"]) })).rejects.toMatchObject({
    code: "InvalidKeyPairNames.ValueNotSupported",
  });
});

test("places, types and images are there without anybody's making them", async () => {
  const host = `${cloud.host}:${cloud.port}`;
  for (const call of [ecs, vpc]) {
    const { Regions } = await call("DescribeRegions", { AcceptLanguage: "en-US" });
    expect((Regions as { Region: object[] }).Region).toContainEqual(
      expect.objectContaining({
        RegionId: "cn-hangzhou",
        RegionEndpoint: host,
        LocalName: "China (Hangzhou)",
      }),
    );
    const { Zones } = await call("DescribeZones");
    const zone = expect.objectContaining({ ZoneId: "cn-hangzhou-h" }) as object;
    expect((Zones as { Zone: object[] }).Zone).toContainEqual(zone);
  }
  expect(await ecs("DescribeInstanceTypes", { "InstanceTypes.1": "ecs.g6.large" })).toMatchObject({
    InstanceTypes: {
      InstanceType: [{ EniQuantity: 2, EniPrivateIpAddressQuantity: 6, CpuCoreCount: 2, MemorySize: 8 }],
    },
  });
  const first = await ecs("DescribeInstanceTypes", { MaxResults: 100 });
  expect((first["InstanceTypes"] as { InstanceType: object[] }).InstanceType).toHaveLength(100);
  expect(first["NextToken"]).not.toBe("");
  const families = await ecs("DescribeInstanceTypeFamilies");
  expect(JSON.stringify(families)).toContain("ecs.g6");
  const ask = { DestinationResource: "InstanceType", InstanceType: "ecs.g6.large", ZoneId: "cn-hangzhou-h" };
  expect(await ecs("DescribeAvailableResource", ask)).toMatchObject({
    AvailableZones: { AvailableZone: [{ ZoneId: "cn-hangzhou-h", Status: "Available" }] },
  });
  expect(await ecs("DescribeImages", { ImageId: image })).toMatchObject({
    TotalCount: 1,
    Images: { Image: [{ ImageId: image, Status: "Available" }] },
  });
});
