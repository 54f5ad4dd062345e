import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient, tencentClients } from "../kit/clients.ts";

const accounts = [
  { id: "100000000001", keys: [{ id: "first", secret: "first-secret" }] },
  { id: "200000000002", keys: [{ id: "second", secret: "second-secret" }] },
];
const regionId = "cn-hangzhou";

let cloud: Cloud;
let ids: { vpc: string; subnet: string; eni: string; eip: string };

const vpcCall = (action: string, input: object) => popClient(cloud, "vpc")(action, { ...input });
const ecsCall = (action: string, input: object) => popClient(cloud, "ecs")(action, { ...input });
const code = (text: string) => ({ code: text });

// A region is a region in every dialect: what is made in it through one is tagged through another.
async function makeNetwork() {
  const { vpc } = tencentClients(cloud, regionId);
  const { Vpc } = await vpc.CreateVpc({ VpcName: "tags", CidrBlock: "10.0.0.0/16" });
  const VpcId = Vpc?.VpcId ?? "";
  const { Subnet } = await vpc.CreateSubnet({
    VpcId,
    SubnetName: "tags",
    CidrBlock: "10.0.0.0/24",
    Zone: "cn-hangzhou-h",
  });
  const SubnetId = Subnet?.SubnetId ?? "";
  const eni = await vpc.CreateNetworkInterface({ VpcId, SubnetId, NetworkInterfaceName: "tags" });
  const eip = await vpc.AllocateAddresses({});
  return {
    vpc: VpcId,
    subnet: SubnetId,
    eni: eni.NetworkInterface?.NetworkInterfaceId ?? "",
    eip: eip.AddressSet?.[0] ?? "",
  };
}

beforeAll(async () => {
  cloud = await createCloud({ accounts, rateLimits: { mode: "off", perSecond: {} } });
  ids = await makeNetwork();
});

afterAll(() => cloud.close());

const listed = async (resourceType: string, ...resourceId: string[]) => {
  const { vpc, vpcTypes } = aliyunClients(cloud);
  const request = new vpcTypes.ListTagResourcesRequest({ regionId, resourceType, resourceId });
  const { body } = await vpc.listTagResources(request);
  return (body?.tagResources?.tagResource ?? []).map((one) => `${one.tagKey}=${one.tagValue}`);
};

describe("tags of VPC resources", () => {
  it("are put, listed and taken off with the V3 SDK", async () => {
    const { vpc, vpcTypes } = aliyunClients(cloud);
    const resource = { regionId, resourceType: "vpc", resourceId: [ids.vpc] };
    const tag = [
      { key: "env", value: "test" },
      { key: "empty", value: "" },
    ];
    await vpc.tagResources(new vpcTypes.TagResourcesRequest({ ...resource, tag }));
    expect(await listed("VPC", ids.vpc)).toEqual(["env=test", "empty="]);
    const change = [{ key: "env", value: "prod" }];
    await vpc.tagResources(new vpcTypes.TagResourcesRequest({ ...resource, tag: change }));
    expect(await listed("VPC", ids.vpc)).toEqual(["env=prod", "empty="]);
    await vpc.unTagResources(new vpcTypes.UnTagResourcesRequest({ ...resource, tagKey: ["env", "x"] }));
    expect(await listed("VPC", ids.vpc)).toEqual(["empty="]);
    await vpc.unTagResources(new vpcTypes.UnTagResourcesRequest({ ...resource, all: true }));
    expect(await listed("VPC", ids.vpc)).toEqual([]);
  });

  it("are found by tag, paged by token, and drawn in the product's words", async () => {
    const tag = { "Tag.1.Key": "page", "Tag.1.Value": "1", "Tag.2.Key": "more", "Tag.2.Value": "2" };
    const both = { "ResourceId.1": ids.vpc, ResourceType: "VPC", ...tag };
    await vpcCall("TagResources", both);
    await vpcCall("TagResources", { ...both, "ResourceId.1": ids.eip, ResourceType: "EIP" });
    const query = { ResourceType: "VPC", "Tag.1.Key": "page", "Tag.2.Key": "more", "Tag.2.Value": "2" };
    const first = await vpcCall("ListTagResources", { ...query, MaxResults: 1 });
    expect(first).toMatchObject({
      TagResources: {
        TagResource: [{ ResourceId: ids.vpc, ResourceType: "VPC", TagKey: "page", TagValue: "1" }],
      },
    });
    const second = await vpcCall("ListTagResources", {
      ...query,
      MaxResults: 1,
      NextToken: first["NextToken"],
    });
    expect(second).toMatchObject({ NextToken: "", TagResources: { TagResource: [{ TagKey: "more" }] } });
    const none = await vpcCall("ListTagResources", { ...query, "Tag.2.Value": "3" });
    expect(none["TagResources"]).toEqual({ TagResource: [] });
    const keys = await vpcCall("DescribeTagKeys", { Keyword: "pag" });
    expect(keys["TagKeys"]).toEqual({ TagKey: [{ TagKey: "page", Type: "Custom" }] });
    const tags = await vpcCall("DescribeTags", { ResourceType: "EIP", "Tag.1.Key": "more" });
    expect(tags["TagResources"]).toEqual({ TagResource: [{ TagKey: "more", TagValue: "2" }] });
    await vpcCall("UnTagResources", { "ResourceId.1": ids.vpc, ResourceType: "VPC", All: true });
    await vpcCall("UnTagResources", { "ResourceId.1": ids.eip, ResourceType: "EIP", All: true });
  });

  const eleven = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`Tag.${n + 1}.Key`, `k${n}`]));

  it.each([
    ["InvalidResourceType.NotFound", { ResourceType: "CEN" }],
    ["InvalidResourceId.NotFound", { "ResourceId.1": "vpc-nothere1" }],
    ["InvalidTagKey.Malformed", { "Tag.1.Key": "acs:x" }],
    ["InvalidTagKey.Malformed", { "Tag.1.Key": "k".repeat(129) }],
    ["InvalidTagValue.Malformed", { "Tag.1.Value": "v".repeat(129) }],
    ["Duplicate.TagKey", { "Tag.2.Key": "k" }],
    ["NumberExceed.Tags", eleven],
  ])("are refused with %s", async (expected, wrong) => {
    const input = { ResourceType: "VPC", "ResourceId.1": ids.vpc, "Tag.1.Key": "k", "Tag.1.Value": "v" };
    await expect(vpcCall("TagResources", { ...input, ...wrong })).rejects.toMatchObject(code(expected));
    expect(await listed("VPC", ids.vpc)).toEqual([]);
  });
});

describe("tags of ECS resources", () => {
  const eni = () => ({ ResourceType: "eni", "ResourceId.1": ids.eni });
  const tag = (key: string, value: string, n = 1) => ({ [`Tag.${n}.Key`]: key, [`Tag.${n}.Value`]: value });
  const tagsOfEni = async () => {
    const answer = await ecsCall("ListTagResources", eni());
    const { TagResource } = answer["TagResources"] as { TagResource: { TagKey: string; TagValue: string }[] };
    return TagResource.map((one) => `${one.TagKey}=${one.TagValue}`);
  };

  it("are put and taken off with the V3 SDK, and shown on the ENI at once", async () => {
    const { ecs, ecsTypes } = aliyunClients(cloud);
    const resource = { regionId, resourceType: "eni", resourceId: [ids.eni] };
    const one = [{ key: "role", value: "db" }];
    await ecs.tagResources(new ecsTypes.TagResourcesRequest({ ...resource, tag: one }));
    const { vpc } = tencentClients(cloud, regionId);
    const shown = await vpc.DescribeNetworkInterfaces({ NetworkInterfaceIds: [ids.eni] });
    expect(shown.NetworkInterfaceSet?.[0]?.TagSet).toEqual([{ Key: "role", Value: "db" }]);
    await ecs.untagResources(new ecsTypes.UntagResourcesRequest({ ...resource, tagKey: ["role"] }));
    expect(await tagsOfEni()).toEqual([]);
  });

  it("are added and removed by the calls of the first years", async () => {
    const resource = { ResourceType: "eni", ResourceId: ids.eni };
    await ecsCall("AddTags", { ...resource, ...tag("a", "1"), ...tag("b", "2", 2) });
    expect(await tagsOfEni()).toEqual(["a=1", "b=2"]);
    const counted = await ecsCall("DescribeTags", { "Tag.1.Key": "a" });
    expect(counted).toMatchObject({
      TotalCount: 1,
      PageNumber: 1,
      PageSize: 50,
      Tags: { Tag: [{ TagKey: "a", TagValue: "1", ResourceTypeCount: { Eni: 1, Instance: 0 } }] },
    });
    const resources = await ecsCall("DescribeResourceByTags", { ...tag("a", "1"), "Tag.2.Key": "b" });
    expect(resources["Resources"]).toEqual({
      Resource: [{ RegionId: regionId, ResourceId: ids.eni, ResourceType: "eni" }],
    });
    await ecsCall("RemoveTags", { ...resource, ...tag("a", "other"), "Tag.2.Key": "b" });
    expect(await tagsOfEni()).toEqual(["a=1"]);
    await ecsCall("RemoveTags", { ...resource, "Tag.1.Key": "a" });
    expect(await tagsOfEni()).toEqual([]);
    await expect(ecsCall("RemoveTags", resource)).rejects.toMatchObject(code("InvalidTagCount"));
    expect((await ecsCall("DescribeTags", { Category: "system" }))["TotalCount"]).toBe(0);
  });

  it("are filtered by key prefix and values", async () => {
    await ecsCall("TagResources", { ...eni(), ...tag("team-a", "x") });
    const filter = (key: string, value: string) => ({
      ResourceType: "eni",
      "TagFilter.1.TagKey": key,
      "TagFilter.1.TagValues.1": value,
    });
    const found = await ecsCall("ListTagResources", filter("team-*", "x"));
    expect(found).toMatchObject({ TagResources: { TagResource: [{ ResourceId: ids.eni }] } });
    const none = await ecsCall("ListTagResources", filter("team-*", "y"));
    expect(none).toMatchObject({ TagResources: { TagResource: [] } });
    await ecsCall("UntagResources", { ...eni(), All: true });
  });

  it("are at most twenty", async () => {
    const twenty = Object.assign({}, ...Array.from({ length: 20 }, (_, n) => tag(`k${n}`, "v", n + 1)));
    await ecsCall("TagResources", { ...eni(), ...twenty });
    const more = ecsCall("TagResources", { ...eni(), ...tag("more", "v") });
    await expect(more).rejects.toMatchObject(code("QuotaExceed.Tags"));
    await ecsCall("UntagResources", { ...eni(), All: true });
    expect(await tagsOfEni()).toEqual([]);
  });

  it.each([
    ["InvalidResourceType.NotFound", { ResourceType: "vpc" }],
    ["InvalidResourceId.NotFound", { "ResourceId.1": "eni-nothere1" }],
    [
      "NumberExceed.ResourceIds",
      Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`ResourceId.${n + 1}`, `eni-${n}`])),
    ],
    ["MissingParameter.Tags", {}],
  ])("are refused with %s", async (expected, wrong) => {
    const key = expected === "MissingParameter.Tags" ? {} : { "TagKey.1": "k" };
    const call = ecsCall("UntagResources", { ...eni(), ...key, ...wrong });
    await expect(call).rejects.toMatchObject(code(expected));
  });

  it("are no other account's", async () => {
    await ecsCall("TagResources", { ...eni(), ...tag("mine", "1") });
    const other = popClient(cloud, "ecs", regionId, { secretId: "second", secretKey: "second-secret" });
    const call = other("UntagResources", { ...eni(), "TagKey.1": "mine" });
    await expect(call).rejects.toMatchObject(code("InvalidResourceId.NotFound"));
    const seen = await other("ListTagResources", { ResourceType: "eni", "Tag.1.Key": "mine" });
    expect(seen["TagResources"]).toEqual({ TagResource: [] });
    expect(await tagsOfEni()).toEqual(["mine=1"]);
    const elsewhere = popClient(cloud, "ecs", "cn-beijing");
    const far = await elsewhere("ListTagResources", { ResourceType: "eni", "Tag.1.Key": "mine" });
    expect(far["TagResources"]).toEqual({ TagResource: [] });
    await ecsCall("UntagResources", { ...eni(), All: true });
  });
});

describe("resource groups and protection", () => {
  it("move what exists", async () => {
    await vpcCall("MoveResourceGroup", {
      ResourceType: "vpc",
      ResourceId: ids.vpc,
      NewResourceGroupId: "rg-acfmxazb4ph6aiy",
    });
    await ecsCall("JoinResourceGroup", {
      ResourceType: "eni",
      ResourceId: ids.eni,
      ResourceGroupId: "rg-acfmxazb4ph6aiy",
    });
    const moved = await vpcCall("DescribeVpcAttribute", { VpcId: ids.vpc });
    expect(moved["ResourceGroupId"]).toBe("rg-acfmxazb4ph6aiy");
    const joined = await ecsCall("DescribeNetworkInterfaces", { "NetworkInterfaceId.1": ids.eni });
    expect(joined["NetworkInterfaceSets"]).toMatchObject({
      NetworkInterfaceSet: [{ ResourceGroupId: "rg-acfmxazb4ph6aiy" }],
    });
    const unknown = ecsCall("JoinResourceGroup", {
      ResourceType: "eni",
      ResourceId: "eni-nothere1",
      ResourceGroupId: "rg-1",
    });
    await expect(unknown).rejects.toMatchObject(code("InvalidResourceId.NotFound"));
    const malformed = ecsCall("JoinResourceGroup", {
      ResourceType: "eni",
      ResourceId: ids.eni,
      ResourceGroupId: "x",
    });
    await expect(malformed).rejects.toMatchObject(code("InvalidResourceGroup.NotFound"));
  });

  it("protect an EIP from its release", async () => {
    const input = { InstanceId: ids.eip, Type: "EIP" };
    await vpcCall("DeletionProtection", { ...input, ProtectionEnable: true });
    const { vpc } = tencentClients(cloud, regionId);
    await expect(vpc.ReleaseAddresses({ AddressIds: [ids.eip] })).rejects.toThrow();
    await vpcCall("DeletionProtection", { ...input, ProtectionEnable: false });
    await vpc.ReleaseAddresses({ AddressIds: [ids.eip] });
    const gone = vpcCall("DeletionProtection", { ...input, ProtectionEnable: true });
    await expect(gone).rejects.toMatchObject(code("InvalidAllocationId.NotFound"));
    const wrong = vpcCall("DeletionProtection", { ...input, Type: "CBWP", ProtectionEnable: true });
    await expect(wrong).rejects.toMatchObject(code("DeletionProtection.TypeNotSupport"));
    const nat = { InstanceId: "ngw-0", Type: "NATGW", ProtectionEnable: true };
    const absent = vpcCall("DeletionProtection", nat);
    await expect(absent).rejects.toMatchObject(code("DeletionProtection.ResourceNotExist"));
  });

  it("tell an account's limits", async () => {
    const all = await ecsCall("DescribeAccountAttributes", {});
    expect(all["AccountAttributeItems"]).toEqual({
      AccountAttributeItem: [
        { AttributeName: "instance-network-type", AttributeValues: { ValueItem: [{ Value: "vpc" }] } },
        { AttributeName: "max-security-groups", AttributeValues: { ValueItem: [{ Value: "100" }] } },
        {
          AttributeName: "max-elastic-network-interfaces",
          AttributeValues: { ValueItem: [{ Value: "50000" }] },
        },
      ],
    });
    const unknown = ecsCall("DescribeAccountAttributes", { "AttributeName.1": "max-dreams" });
    await expect(unknown).rejects.toMatchObject(code("Invalid.Parameter"));
  });

  it("tell the bandwidths that an instance can have", async () => {
    const answer = await ecsCall("DescribeBandwidthLimitation", { InstanceType: "ecs.g6.large" });
    expect(answer["Bandwidths"]).toEqual({
      Bandwidth: ["PayByTraffic", "PayByBandwidth"].map((InternetChargeType) => ({
        InternetChargeType,
        Min: 0,
        Max: 100,
        Unit: "Mbps",
      })),
    });
    const refused = async (input: object, expected: string) => {
      const call = ecsCall("DescribeBandwidthLimitation", { InstanceType: "ecs.g6.large", ...input });
      await expect(call).rejects.toMatchObject(code(expected));
    };
    await refused({ InstanceType: "ecs.dream" }, "InvalidInstanceType.ValueNotSupported");
    await refused({ InstanceChargeType: "Gift" }, "Invalid.InstanceChargeType");
    await refused({ OperationType: "Upgrade", ResourceId: "i-1" }, "Invalid.ResourceId");
  });
});
