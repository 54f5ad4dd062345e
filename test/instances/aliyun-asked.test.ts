import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { popClient, type RpcCall } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

let cloud: Cloud;
let ecs: RpcCall;
let machine: Readonly<Record<string, string>>;

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  ecs = popClient(cloud, "ecs");
  const vpc = popClient(cloud, "vpc");
  const { VpcId } = await vpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
  const place = { VpcId, CidrBlock: "10.0.1.0/24", ZoneId: "cn-hangzhou-h" };
  const { VSwitchId } = await vpc("CreateVSwitch", place);
  const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
  machine = {
    ImageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
    InstanceType: "ecs.g6.large",
    VSwitchId: String(VSwitchId),
    SecurityGroupId: String(SecurityGroupId),
  };
});

afterAll(() => cloud.close());

async function run(more: object = {}): Promise<string> {
  const { InstanceIdSets } = await ecs("RunInstances", { ...machine, ...more });
  return (InstanceIdSets as { InstanceIdSet: string[] }).InstanceIdSet[0] ?? "";
}

const window = (from: string, to: string) => ({
  Filter: [
    { Key: "CreationStartTime", Value: from },
    { Key: "CreationEndTime", Value: to },
  ],
});

test.each(["DescribeInstances", "DescribeDisks"])("%s keeps to a time of creation", async (action) => {
  await run();
  const past = await ecs(action, window("2001-01-01T00:00Z", "2001-12-31T00:00Z"));
  expect(past["TotalCount"]).toBe(0);
  const always = await ecs(action, window("2001-01-01T00:00Z", "2099-12-31T00:00Z"));
  expect(always["TotalCount"]).toBeGreaterThan(0);
  expect(await refusalOf(ecs(action, { Filter: [{ Key: "Colour", Value: "red" }] }))).toMatch(/^Invalid/);
  expect(await refusalOf(ecs(action, window("soon", "later")))).toMatch(/^Invalid/);
});

test("DescribeImages keeps to a time of creation", async () => {
  expect((await ecs("DescribeImages", window("2001-01-01T00:00Z", "2001-12-31T00:00Z")))["TotalCount"]).toBe(
    0,
  );
  const since = { Filter: [{ Key: "CreationStartTime", Value: "2001-01-01T00:00Z" }] };
  expect((await ecs("DescribeImages", since))["TotalCount"]).toBeGreaterThan(0);
});

test("types are found by what the catalogue tells, and never as if by more", async () => {
  const listed = async (asked: Record<string, unknown>) => {
    const { InstanceTypes } = await ecs("DescribeInstanceTypes", asked);
    return (InstanceTypes as { InstanceType: unknown[] }).InstanceType.length;
  };
  const all = await listed({});
  expect(await listed({ MaximumGPUAmount: 0, MinimumDiskQuantity: 17 })).toBe(all);
  expect(await listed({ MinimumDiskQuantity: 18 })).toBe(0);
  expect(await listed({ GpuSpecs: ["NVIDIA V100"] })).toBe(0);
  expect(await listed({ LocalStorageCategories: ["local_ssd_pro"] })).toBe(0);
  expect(await refusalOf(ecs("DescribeInstanceTypes", { MinimumInstancePpsRx: 1 }))).toBe(
    "UnsupportedParameter",
  );
});

test("what is offered is offered in a VPC, and no hosts or reservations are", async () => {
  const zones = async (asked: Record<string, unknown>) => {
    const DestinationResource = "InstanceType";
    const { AvailableZones } = await ecs("DescribeAvailableResource", { DestinationResource, ...asked });
    return (AvailableZones as { AvailableZone: unknown[] }).AvailableZone.length;
  };
  expect(await zones({ ResourceType: "instance" })).toBeGreaterThan(0);
  expect(await zones({ NetworkCategory: "classic" })).toBe(0);
  expect(await zones({ ResourceType: "ddh" })).toBe(0);
});

test("RunInstances shows back how a machine is told of itself, and refuses what is not here", async () => {
  const id = await run({ Password: "Secret-123", "ImageOptions.LoginAsNonRoot": true });
  await ecs("ModifyInstanceMetadataOptions", {
    InstanceId: id,
    HttpEndpoint: "enabled",
    InstanceMetadataTags: "enabled",
  });
  const { Instances } = await ecs("DescribeInstances", { InstanceIds: JSON.stringify([id]) });
  expect(Instances).toMatchObject({
    Instance: [
      { ImageOptions: { LoginAsNonRoot: true }, MetadataOptions: { InstanceMetadataTags: "enabled" } },
    ],
  });
  expect(await refusalOf(run({ Isp: "cmcc" }))).toBe("InvalidIspType.ValueNotSupported");
});
