import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { code, named, newVpc, openTagWorld, tagsOf, type TagWorld } from "./world.ts";

let world: TagWorld;
let here: TagWorld["here"];
let shanghai: TagWorld["shanghai"];
let id: string;

beforeAll(async () => {
  world = await openTagWorld();
  ({ here, shanghai } = world);
});

beforeEach(async () => {
  id = await newVpc(here);
});

afterAll(() => world.cloud.close());

describe("one tag on many resources", () => {
  const many = (ResourceIds: string[], ResourceRegion?: string) => ({
    ServiceType: "vpc",
    ResourcePrefix: "vpc",
    ResourceIds,
    ...(ResourceRegion !== undefined && { ResourceRegion }),
  });

  it("is attached when it exists, changed and detached, all or nothing", async () => {
    const second = await newVpc(here);
    const tag = { TagKey: `many-${id}`, TagValue: "1" };
    const nonexistent = here.tag.AttachResourcesTag({ ...tag, ...many([id, second]) });
    await expect(nonexistent).rejects.toMatchObject(code("ResourceNotFound.TagNonExist"));
    await here.tag.CreateTag(tag);
    const unknown = here.tag.AttachResourcesTag({ ...tag, ...many([id, "vpc-nothere1"]) });
    await expect(unknown).rejects.toMatchObject(code("InvalidParameterValue.ResourceIdInvalid"));
    expect(await tagsOf(id, here)).toEqual({});
    await here.tag.AttachResourcesTag({ ...tag, ...many([id, second]) });
    const changed = { ...tag, TagValue: "2" };
    const undeclared = here.tag.ModifyResourcesTagValue({ ...changed, ...many([id, second]) });
    await expect(undeclared).rejects.toMatchObject(code("ResourceNotFound.TagNonExist"));
    await here.tag.CreateTag(changed);
    await here.tag.ModifyResourcesTagValue({ ...changed, ...many([id, second]) });
    expect([await tagsOf(id, here), await tagsOf(second, here)]).toEqual([
      { [tag.TagKey]: "2" },
      { [tag.TagKey]: "2" },
    ]);
    await here.tag.DetachResourcesTag({ TagKey: tag.TagKey, ...many([second]) });
    const partly = here.tag.DetachResourcesTag({ TagKey: tag.TagKey, ...many([id, second]) });
    await expect(partly).rejects.toMatchObject(code("ResourceNotFound.AttachedTagKeyNotFound"));
    expect([await tagsOf(id, here), await tagsOf(second, here)]).toEqual([{ [tag.TagKey]: "2" }, {}]);
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
    expect([await tagsOf(id, here), await tagsOf(far, shanghai)]).toEqual([{ spread: "1" }, { spread: "1" }]);
    const untagged = await here.tag.UnTagResources({ ResourceList: names, TagKeys: ["spread", "x"] });
    expect(untagged.FailedResources).toHaveLength(1);
    expect([await tagsOf(id, here), await tagsOf(far, shanghai)]).toEqual([{}, {}]);
    const empty = here.tag.TagResources({ ResourceList: names, Tags: [{ TagKey: "k", TagValue: "" }] });
    await expect(empty).rejects.toMatchObject(code("InvalidParameterValue.TagValueEmpty"));
    const tags = Array.from({ length: 11 }, (_, n) => ({ TagKey: `k${n}`, TagValue: "v" }));
    const tooMany = here.tag.TagResources({ ResourceList: names, Tags: tags });
    await expect(tooMany).rejects.toMatchObject(code("LimitExceeded.TagNumPerRequest"));
  });
});
