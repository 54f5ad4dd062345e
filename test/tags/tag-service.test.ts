import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

const uin = "100000000001";
const accounts = [
  { id: uin, keys: [{ id: "first", secret: "first-secret" }] },
  { id: "200000000002", keys: [{ id: "second", secret: "second-secret" }] },
];

let cloud: Cloud;
let here: ReturnType<typeof tencentClients>;
let shanghai: ReturnType<typeof tencentClients>;
let other: ReturnType<typeof tencentClients>;

beforeAll(async () => {
  cloud = await createCloud({
    accounts,
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [{ quota: "vpcsPerRegion", limit: 1000 }],
  });
  here = tencentClients(cloud);
  shanghai = tencentClients(cloud, "ap-shanghai");
  other = tencentClients(cloud, "ap-guangzhou", { secretId: "second", secretKey: "second-secret" });
});

afterAll(() => cloud.close());

const newVpc = async ({ vpc } = here) => {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "tagged", CidrBlock: "10.0.0.0/16" });
  return Vpc?.VpcId ?? "";
};
const named = (id: string, region = "ap-guangzhou", owner = "") =>
  `qcs::vpc:${region}:uin/${owner}:vpc/${id}`;
const tagsOf = async (id: string, { vpc } = here) => {
  const { VpcSet } = await vpc.DescribeVpcs({ VpcIds: [id] });
  return Object.fromEntries((VpcSet?.[0]?.TagSet ?? []).map(({ Key, Value }) => [Key, Value]));
};
const code = (text: string) => ({ code: text });

let id: string;
beforeEach(async () => {
  id = await newVpc();
});

describe("tags on one resource", () => {
  it("are added, changed and taken off, and shown at once", async () => {
    const Resource = named(id);
    await here.tag.AddResourceTag({ TagKey: "env", TagValue: "test", Resource });
    expect(await tagsOf(id)).toEqual({ env: "test" });
    await here.tag.UpdateResourceTagValue({ TagKey: "env", TagValue: "prod", Resource });
    expect(await tagsOf(id)).toEqual({ env: "prod" });
    await here.tag.DeleteResourceTag({ TagKey: "env", Resource });
    expect(await tagsOf(id)).toEqual({});
  });

  it("are replaced and removed in one call, as Terraform does", async () => {
    const Resource = named(id);
    const ReplaceTags = [
      { TagKey: "a", TagValue: "1" },
      { TagKey: "b", TagValue: "2" },
    ];
    await here.tag.ModifyResourceTags({ Resource, ReplaceTags });
    await here.tag.ModifyResourceTags({
      Resource,
      ReplaceTags: [{ TagKey: "a", TagValue: "3" }],
      DeleteTags: [{ TagKey: "b" }, { TagKey: "never-there" }],
    });
    expect(await tagsOf(id)).toEqual({ a: "3" });
  });

  it("change an ENI's drawing, which is kept by revision", async () => {
    const { Subnet } = await here.vpc.CreateSubnet({
      VpcId: id,
      SubnetName: "s",
      CidrBlock: "10.0.0.0/24",
      Zone: "ap-guangzhou-3",
    });
    const { NetworkInterface } = await here.vpc.CreateNetworkInterface({
      VpcId: id,
      SubnetId: Subnet?.SubnetId ?? "",
      NetworkInterfaceName: "e",
    });
    const eniId = NetworkInterface?.NetworkInterfaceId ?? "";
    const shown = async () => {
      const { NetworkInterfaceSet } = await here.vpc.DescribeNetworkInterfaces({
        NetworkInterfaceIds: [eniId],
      });
      return NetworkInterfaceSet?.[0]?.TagSet;
    };
    expect(await shown()).toEqual([]);
    const Resource = `qcs::vpc:ap-guangzhou:uin/${uin}:eni/${eniId}`;
    await here.tag.AddResourceTag({ TagKey: "k", TagValue: "v", Resource });
    expect(await shown()).toEqual([{ Key: "k", Value: "v" }]);
    await here.tag.DeleteResourceTag({ TagKey: "k", Resource });
    expect(await shown()).toEqual([]);
  });

  it.each([
    ["InvalidParameterValue.ResourceDescriptionError", "vpc-1"],
    ["InvalidParameterValue.ResourceDescriptionError", "qcs::vpc:ap-guangzhou:uin/:vpc/vpc-nothere1"],
    ["InvalidParameterValue.ResourceDescriptionError", "qcs::vpc:ap-nowhere:uin/:vpc/vpc-nothere1"],
    ["InvalidParameterValue.ResourceDescriptionError", "qcs::cos:ap-guangzhou:uin/:bucket/b"],
    ["InvalidParameterValue.ResourceDescriptionError", "qcs::vpc:ap-guangzhou:uin/:ccn/ccn-1"],
  ])("are refused with %s on %s", async (expected, Resource) => {
    const call = here.tag.AddResourceTag({ TagKey: "k", TagValue: "v", Resource });
    await expect(call).rejects.toMatchObject(code(expected));
  });

  it.each([
    ["InvalidParameterValue.TagKeyEmpty", "", "v"],
    ["InvalidParameterValue.TagKeyLengthExceeded", "k".repeat(128), "v"],
    ["InvalidParameterValue.TagKeyCharacterIllegal", "a*", "v"],
    ["InvalidParameter.ReservedTagKey", "qcs:x", "v"],
    ["InvalidParameterValue.TagValueLengthExceeded", "k", "v".repeat(256)],
    ["InvalidParameterValue.TagValueCharacterIllegal", "k", "b*"],
  ])("are refused with %s", async (expected, TagKey, TagValue) => {
    const call = here.tag.AddResourceTag({ TagKey, TagValue, Resource: named(id) });
    await expect(call).rejects.toMatchObject(code(expected));
  });

  it("are not added twice, nor changed or taken off where they are not", async () => {
    const Resource = named(id);
    await here.tag.AddResourceTag({ TagKey: "once", TagValue: "1", Resource });
    const again = here.tag.AddResourceTag({ TagKey: "once", TagValue: "2", Resource });
    await expect(again).rejects.toMatchObject(code("ResourceInUse.TagKeyAttached"));
    const missing = code("ResourceNotFound.AttachedTagKeyNotFound");
    const change = here.tag.UpdateResourceTagValue({ TagKey: "none", TagValue: "2", Resource });
    await expect(change).rejects.toMatchObject(missing);
    await expect(here.tag.DeleteResourceTag({ TagKey: "none", Resource })).rejects.toMatchObject(missing);
    const both = here.tag.ModifyResourceTags({
      Resource,
      ReplaceTags: [{ TagKey: "k", TagValue: "v" }],
      DeleteTags: [{ TagKey: "k" }],
    });
    await expect(both).rejects.toMatchObject(code("InvalidParameterValue.DeleteTagsParamError"));
  });

  it("are at most fifty", async () => {
    const Resource = named(id);
    const ReplaceTags = Array.from({ length: 50 }, (_, n) => ({ TagKey: `n${n}`, TagValue: "v" }));
    await here.tag.ModifyResourceTags({ Resource, ReplaceTags });
    const more = here.tag.AddResourceTag({ TagKey: "more", TagValue: "v", Resource });
    await expect(more).rejects.toMatchObject(code("LimitExceeded.ResourceAttachedTags"));
    expect(Object.keys(await tagsOf(id))).toHaveLength(50);
  });
});

describe("one tag on many resources", () => {
  const many = (ResourceIds: string[], ResourceRegion?: string) => ({
    ServiceType: "vpc",
    ResourcePrefix: "vpc",
    ResourceIds,
    ...(ResourceRegion !== undefined && { ResourceRegion }),
  });

  it("is attached when it exists, changed and detached, all or nothing", async () => {
    const second = await newVpc();
    const tag = { TagKey: `many-${id}`, TagValue: "1" };
    const nonexistent = here.tag.AttachResourcesTag({ ...tag, ...many([id, second]) });
    await expect(nonexistent).rejects.toMatchObject(code("ResourceNotFound.TagNonExist"));
    await here.tag.CreateTag(tag);
    const unknown = here.tag.AttachResourcesTag({ ...tag, ...many([id, "vpc-nothere1"]) });
    await expect(unknown).rejects.toMatchObject(code("InvalidParameterValue.ResourceIdInvalid"));
    expect(await tagsOf(id)).toEqual({});
    await here.tag.AttachResourcesTag({ ...tag, ...many([id, second]) });
    const changed = { ...tag, TagValue: "2" };
    const undeclared = here.tag.ModifyResourcesTagValue({ ...changed, ...many([id, second]) });
    await expect(undeclared).rejects.toMatchObject(code("ResourceNotFound.TagNonExist"));
    await here.tag.CreateTag(changed);
    await here.tag.ModifyResourcesTagValue({ ...changed, ...many([id, second]) });
    expect([await tagsOf(id), await tagsOf(second)]).toEqual([{ [tag.TagKey]: "2" }, { [tag.TagKey]: "2" }]);
    await here.tag.DetachResourcesTag({ TagKey: tag.TagKey, ...many([second]) });
    const partly = here.tag.DetachResourcesTag({ TagKey: tag.TagKey, ...many([id, second]) });
    await expect(partly).rejects.toMatchObject(code("ResourceNotFound.AttachedTagKeyNotFound"));
    expect([await tagsOf(id), await tagsOf(second)]).toEqual([{ [tag.TagKey]: "2" }, {}]);
  });

  it.each([
    ["InvalidParameterValue.ServiceTypeInvalid", { ServiceType: "cos" }],
    ["InvalidParameterValue.ResourcePrefixInvalid", { ResourcePrefix: "ccn" }],
    ["InvalidParameterValue.RegionInvalid", { ResourceRegion: "ap-nowhere" }],
    [
      "LimitExceeded.ResourceNumPerRequest",
      { ResourceIds: Array.from({ length: 51 }, (_, n) => `vpc-${n}`) },
    ],
  ])("is refused with %s", async (expected, wrong) => {
    const input = { TagKey: "k", ...many([id]), ...wrong };
    await expect(here.tag.DetachResourcesTag(input)).rejects.toMatchObject(code(expected));
  });

  it("goes to each resource that can have it, telling of those that cannot", async () => {
    const far = await newVpc(shanghai);
    const names = [named(id), named("vpc-nothere1"), named(far, "ap-shanghai")];
    const answer = await here.tag.TagResources({
      ResourceList: names,
      Tags: [{ TagKey: "spread", TagValue: "1" }],
    });
    expect(answer.FailedResources).toMatchObject([
      { Resource: names[1], Code: "InvalidParameterValue.ResourceDescriptionError" },
    ]);
    expect([await tagsOf(id), await tagsOf(far, shanghai)]).toEqual([{ spread: "1" }, { spread: "1" }]);
    const untagged = await here.tag.UnTagResources({ ResourceList: names, TagKeys: ["spread", "x"] });
    expect(untagged.FailedResources).toHaveLength(1);
    expect([await tagsOf(id), await tagsOf(far, shanghai)]).toEqual([{}, {}]);
    const empty = here.tag.TagResources({ ResourceList: names, Tags: [{ TagKey: "k", TagValue: "" }] });
    await expect(empty).rejects.toMatchObject(code("InvalidParameterValue.TagValueEmpty"));
    const tags = Array.from({ length: 11 }, (_, n) => ({ TagKey: `k${n}`, TagValue: "v" }));
    const tooMany = here.tag.TagResources({ ResourceList: names, Tags: tags });
    await expect(tooMany).rejects.toMatchObject(code("LimitExceeded.TagNumPerRequest"));
  });
});

describe("declared tags", () => {
  it("are created once and deleted when nothing carries them", async () => {
    const tag = { TagKey: `own-${id}`, TagValue: "1" };
    await here.tag.CreateTag(tag);
    await expect(here.tag.CreateTag(tag)).rejects.toMatchObject(code("ResourceInUse.TagDuplicate"));
    await here.tag.AddResourceTag({ ...tag, Resource: named(id) });
    const { Tags } = await here.tag.DescribeTags({ TagKey: tag.TagKey });
    expect(Tags).toEqual([{ ...tag, CanDelete: 0, Category: "Custom" }]);
    await expect(here.tag.DeleteTag(tag)).rejects.toMatchObject(code("FailedOperation.TagAttachedResource"));
    await here.tag.DeleteResourceTag({ TagKey: tag.TagKey, Resource: named(id) });
    await here.tag.DeleteTag(tag);
    await expect(here.tag.DeleteTag(tag)).rejects.toMatchObject(code("ResourceNotFound.TagNonExist"));
    expect((await here.tag.DescribeTags({ TagKey: tag.TagKey })).TotalCount).toBe(0);
    const { TagKeys } = await here.tag.GetTagKeys({ MaxResults: 1000 });
    expect(TagKeys).not.toContain(tag.TagKey);
    const empty = here.tag.CreateTag({ TagKey: "k", TagValue: "" });
    await expect(empty).rejects.toMatchObject(code("InvalidParameterValue.TagValueEmpty"));
  });

  it("come and go several at a time, or none", async () => {
    const TagKey = `several-${id}`;
    const Tags = ["1", "2", "3"].map((TagValue) => ({ TagKey, TagValue }));
    await here.tag.CreateTags({ Tags });
    const mixed = here.tag.CreateTags({ Tags: [{ TagKey, TagValue: "4" }, ...Tags] });
    await expect(mixed).rejects.toMatchObject(code("ResourceInUse.TagDuplicate"));
    const values = await here.tag.DescribeTagValues({ TagKeys: [TagKey] });
    expect(values.Tags?.map((tag) => tag.TagValue)).toEqual(["1", "2", "3"]);
    await here.tag.DeleteTags({ Tags: Tags.slice(1) });
    const left = await here.tag.GetTagValues({ TagKeys: [TagKey] });
    expect(left.Tags?.map((tag) => tag.TagValue)).toEqual(["1"]);
  });

  it("are paged by number and by token", async () => {
    const TagKey = `paged-${id}`;
    await here.tag.CreateTags({ Tags: ["1", "2", "3"].map((TagValue) => ({ TagKey, TagValue })) });
    const page = await here.tag.DescribeTagsSeq({ TagKey, Offset: 1, Limit: 1 });
    expect([page.TotalCount, page.Offset, page.Limit, page.Tags?.[0]?.TagValue]).toEqual([3, 1, 1, "2"]);
    const seq = await here.tag.DescribeTagValuesSeq({ TagKeys: [TagKey], Limit: 2 });
    expect([seq.TotalCount, seq.Tags?.length]).toEqual([3, 2]);
    const first = await here.tag.GetTags({ TagKeys: [TagKey], MaxResults: 2 });
    const second = await here.tag.GetTags({
      TagKeys: [TagKey],
      MaxResults: 2,
      PaginationToken: first.PaginationToken ?? "",
    });
    expect(second.Tags?.map((tag) => tag.TagValue)).toEqual(["3"]);
    expect(second.PaginationToken).toBe("");
    const wrong = here.tag.GetTagKeys({ PaginationToken: "!" });
    await expect(wrong).rejects.toMatchObject(code("InvalidParameter.PaginationTokenInvalid"));
    const keys = await here.tag.DescribeTagKeys({ Limit: 1 });
    expect(keys.Tags).toHaveLength(1);
    expect((await here.tag.DescribeTagKeys({ Category: "System" })).TotalCount).toBe(0);
    const foreign = here.tag.DescribeTagKeys({ CreateUin: 5 });
    await expect(foreign).rejects.toMatchObject(code("InvalidParameterValue.UinInvalid"));
  });
});

describe("resources found by their tags", () => {
  it("in any region, by all or any of the tags", async () => {
    const far = await newVpc(shanghai);
    const [both, one] = [`both-${id}`, `one-${id}`];
    await here.tag.ModifyResourceTags({
      Resource: named(id),
      ReplaceTags: [
        { TagKey: both, TagValue: "1" },
        { TagKey: one, TagValue: "x" },
      ],
    });
    await here.tag.AddResourceTag({ TagKey: both, TagValue: "2", Resource: named(far, "ap-shanghai") });
    const ids = (rows: { ResourceId?: string }[] | undefined) => rows?.map((row) => row.ResourceId);
    const filter = (TagKey: string, ...TagValue: string[]) => ({ TagKey, TagValue });
    const all = await here.tag.DescribeResourcesByTags({ TagFilters: [filter(both)] });
    expect(ids(all.Rows)).toEqual([id, far]);
    expect(all.Rows?.[1]).toEqual({
      ResourceRegion: "ap-shanghai",
      ServiceType: "vpc",
      ResourcePrefix: "vpc",
      ResourceId: far,
      Tags: [{ TagKey: both, TagValue: "2", Category: "Custom" }],
    });
    const narrow = await here.tag.DescribeResourcesByTags({
      TagFilters: [filter(both, "1", "2"), filter(one)],
    });
    expect(ids(narrow.Rows)).toEqual([id]);
    const union = await here.tag.DescribeResourcesByTagsUnion({
      TagFilters: [filter(both, "2"), filter(one, "x")],
    });
    expect(ids(union.Rows)?.toSorted()).toEqual([id, far].toSorted());
    const placed = await here.tag.DescribeResourcesByTags({
      TagFilters: [filter(both)],
      ResourceRegion: "ap-shanghai",
      ServiceType: "vpc",
      ResourcePrefix: "vpc",
    });
    expect(ids(placed.Rows)).toEqual([far]);
    const other = await here.tag.DescribeResourcesByTags({
      TagFilters: [filter(both)],
      ResourcePrefix: "eni",
    });
    expect(other.TotalCount).toBe(0);
    const got = await here.tag.GetResources({ TagFilters: [filter(both)], MaxResults: 1 });
    expect(got.ResourceTagMappingList?.[0]?.Resource).toBe(named(id, "ap-guangzhou", uin));
    const rest = await here.tag.GetResources({
      TagFilters: [filter(both)],
      MaxResults: 1,
      PaginationToken: got.PaginationToken ?? "",
    });
    expect(rest.ResourceTagMappingList?.map((one) => one.Resource)).toEqual([named(far, "ap-shanghai", uin)]);
    const listed = await here.tag.GetResources({ ResourceList: [named(far, "ap-shanghai")] });
    expect(listed.ResourceTagMappingList).toHaveLength(1);
    const tooMany = here.tag.DescribeResourcesByTags({
      TagFilters: Array.from({ length: 11 }, (_, n) => filter(`k${n}`)),
    });
    await expect(tooMany).rejects.toMatchObject(code("InvalidParameterValue.TagFiltersLengthExceeded"));
  });

  it("with their tags read by id, as Terraform does", async () => {
    await here.tag.AddResourceTag({ TagKey: "read", TagValue: "back", Resource: named(id) });
    const place = { ServiceType: "vpc", ResourcePrefix: "vpc", ResourceRegion: "ap-guangzhou" };
    const asked = { ...place, ResourceIds: [id, "vpc-nothere1"] };
    const { Tags, TotalCount, Limit } = await shanghai.tag.DescribeResourceTagsByResourceIds(asked);
    expect([TotalCount, Limit]).toEqual([1, 15]);
    expect(Tags).toEqual([
      {
        TagKey: "read",
        TagValue: "back",
        ResourceId: id,
        TagKeyMd5: "ecae13117d6f0584c25a9da6c8f8415e",
        TagValueMd5: "469bba0a564235dfceede42db14f17b0",
        ServiceType: "vpc",
        Category: "Custom",
      },
    ]);
    expect((await here.tag.DescribeResourceTagsByResourceIdsSeq(asked)).Tags).toEqual(Tags);
    const elsewhere = { ...asked, ResourceRegion: "ap-shanghai" };
    expect((await here.tag.DescribeResourceTagsByResourceIds(elsewhere)).TotalCount).toBe(0);
    const byKeys = await here.tag.DescribeResourceTagsByTagKeys({ ...asked, TagKeys: ["read"] });
    expect(byKeys.Rows).toMatchObject([{ ResourceId: id, TagKeyValues: [{ TagKey: "read" }] }]);
    const rows = await here.tag.DescribeResourceTags({ ...place, ResourceId: id });
    expect(rows.Rows).toEqual(Tags);
  });
});

describe("accounts", () => {
  it("neither see nor touch each other's tags", async () => {
    const tag = { TagKey: `mine-${id}`, TagValue: "1" };
    await here.tag.AddResourceTag({ ...tag, Resource: named(id) });
    expect((await other.tag.DescribeTagKeys({})).TotalCount).toBe(0);
    expect((await other.tag.DescribeResourceTags({})).TotalCount).toBe(0);
    expect((await other.tag.GetResources({})).ResourceTagMappingList).toEqual([]);
    for (const owner of ["", uin, "200000000002"]) {
      const call = other.tag.DeleteResourceTag({ TagKey: tag.TagKey, Resource: named(id, undefined, owner) });
      await expect(call).rejects.toMatchObject(code("InvalidParameterValue.ResourceDescriptionError"));
    }
    await other.tag.CreateTag(tag);
    expect(await tagsOf(id)).toEqual({ [tag.TagKey]: "1" });
  });

  it("lose a resource's tags with the resource, and keep the declared ones", async () => {
    const tag = { TagKey: `gone-${id}`, TagValue: "1" };
    await here.tag.AddResourceTag({ ...tag, Resource: named(id) });
    await here.vpc.DeleteVpc({ VpcId: id });
    expect((await here.tag.DescribeResourceTags({ ResourceId: id })).TotalCount).toBe(0);
    const { Tags } = await here.tag.DescribeTags({ TagKey: tag.TagKey });
    expect(Tags).toEqual([{ ...tag, CanDelete: 1, Category: "Custom" }]);
  });
});
