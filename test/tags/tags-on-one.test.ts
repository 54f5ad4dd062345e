import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { code, named, newVpc, openTagWorld, tagsOf, type TagWorld, uin } from "./world.ts";

let world: TagWorld;
let here: TagWorld["here"];
let id: string;

beforeAll(async () => {
  world = await openTagWorld();
  ({ here } = world);
});

beforeEach(async () => {
  id = await newVpc(here);
});

afterAll(() => world.cloud.close());

describe("tags on one resource", () => {
  it("are added, changed and taken off, and shown at once", async () => {
    const Resource = named(id);
    await here.tag.AddResourceTag({ TagKey: "env", TagValue: "test", Resource });
    expect(await tagsOf(id, here)).toEqual({ env: "test" });
    await here.tag.UpdateResourceTagValue({ TagKey: "env", TagValue: "prod", Resource });
    expect(await tagsOf(id, here)).toEqual({ env: "prod" });
    await here.tag.DeleteResourceTag({ TagKey: "env", Resource });
    expect(await tagsOf(id, here)).toEqual({});
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
    expect(await tagsOf(id, here)).toEqual({ a: "3" });
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
    expect(Object.keys(await tagsOf(id, here))).toHaveLength(50);
  });
});
