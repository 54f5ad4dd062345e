import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
let vpc: ReturnType<typeof tencentClients>["vpc"];
let where: { VpcId: string; SubnetId: string };

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "tagKeysPerAccount", limit: 60 },
      { quota: "valuesPerTagKey", limit: 3 },
    ],
    faults: [{ action: "CreateSubnets", code: "UnsupportedOperation.TagAllocate" }],
  });
  vpc = tencentClients(cloud).vpc;
  const { Vpc } = await vpc.CreateVpc({ VpcName: "tags", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const { Subnet } = await vpc.CreateSubnet({
    VpcId,
    SubnetName: "tags",
    CidrBlock: "10.0.0.0/24",
    Zone: "ap-guangzhou-3",
  });
  where = { VpcId, SubnetId: Subnet?.SubnetId ?? "" };
});

afterAll(() => cloud.close());

const tag = (Key: string, Value = "v") => ({ Key, Value });
const many = (count: number, prefix: string) => Array.from({ length: count }, (_, n) => tag(`${prefix}${n}`));

describe("tags of a new ENI", () => {
  const create = (Tags: { Key: string; Value: string }[]) =>
    vpc.CreateNetworkInterface({ ...where, NetworkInterfaceName: "tagged", Tags });

  it("are shown in the answer and found by filters", async () => {
    const { NetworkInterface } = await create([tag("city", "上海"), tag("empty", "")]);
    expect(NetworkInterface?.TagSet).toEqual([tag("city", "上海"), tag("empty", "")]);
    const filtered = async (Name: string, ...Values: string[]) => {
      const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({ Filters: [{ Name, Values }] });
      return NetworkInterfaceSet?.map((eni) => eni.NetworkInterfaceId);
    };
    const found = [NetworkInterface?.NetworkInterfaceId];
    expect(await filtered("tag-key", "city")).toEqual(found);
    expect(await filtered("tag:city", "上海")).toEqual(found);
    expect(await filtered("tag:city", "北京")).toEqual([]);
  });

  it.each([
    ["InvalidParameterValue.TagDuplicateKey", [tag("a"), tag("a")]],
    ["InvalidParameterValue.TagInvalidKey", [tag("a*")]],
    ["InvalidParameterValue.TagInvalidKey", [tag("")]],
    ["InvalidParameterValue.TagInvalidKeyLen", [tag("k".repeat(128))]],
    ["InvalidParameterValue.TagInvalidVal", [tag("a", "b*")]],
    ["InvalidParameterValue.TagInvalidVal", [tag("a", "v".repeat(256))]],
    ["UnsupportedOperation.TagSystemReservedTagKey", [tag("qcs:a")]],
    ["UnsupportedOperation.TagSystemReservedTagKey", [tag("项目")]],
    ["LimitExceeded.TagKeyPerResourceExceeded", many(51, "over")],
  ])("are refused with %s", async (code, tags) => {
    await expect(create(tags)).rejects.toMatchObject({ code });
  });

  it("stop at the account's tag keys and at the values of a key", async () => {
    await create(many(50, "k"));
    await expect(create(many(20, "l"))).rejects.toMatchObject({ code: "LimitExceeded.TagKeyExceeded" });
    for (const value of ["v1", "v2"]) await create([tag("k0", value)]);
    await expect(create([tag("k0", "v3")])).rejects.toMatchObject({ code: "LimitExceeded.TagTagsExceeded" });
    const { NetworkInterface } = await create([tag("k0", "v2")]);
    expect(NetworkInterface?.TagSet).toEqual([tag("k0", "v2")]);
  });
});

it("tags of new VPCs and subnets are checked as well", async () => {
  const code = "InvalidParameterValue.TagDuplicateKey";
  const Tags = [tag("a"), tag("a")];
  await expect(vpc.CreateVpc({ VpcName: "x", CidrBlock: "10.1.0.0/16", Tags })).rejects.toMatchObject({
    code,
  });
  const subnet = { VpcId: where.VpcId, SubnetName: "x", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
  await expect(vpc.CreateSubnet({ ...subnet, Tags })).rejects.toMatchObject({ code });
});

it("codes of the tag service's own troubles are met by fault rules only", async () => {
  const code = "UnsupportedOperation.TagAllocate";
  const Subnets = [{ SubnetName: "x", CidrBlock: "10.0.2.0/24", Zone: "ap-guangzhou-3" }];
  await expect(vpc.CreateSubnets({ VpcId: where.VpcId, Subnets })).rejects.toMatchObject({ code });
});
