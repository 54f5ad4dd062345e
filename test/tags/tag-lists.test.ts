import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { code, named, newVpc, openTagWorld, tagsOf, type TagWorld, uin } from "./world.ts";

let world: TagWorld;
let here: TagWorld["here"];
let shanghai: TagWorld["shanghai"];
let other: TagWorld["other"];
let id: string;

beforeAll(async () => {
  world = await openTagWorld();
  ({ here, shanghai, other } = world);
});

beforeEach(async () => {
  id = await newVpc(here);
});

afterAll(() => world.cloud.close());

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
    expect(await tagsOf(id, here)).toEqual({ [tag.TagKey]: "1" });
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
