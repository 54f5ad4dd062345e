import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";
import { poolPlace } from "./pool-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;
let pools: ReturnType<typeof poolPlace>;

beforeAll(async () => {
  place = await eipPlace();
  pools = poolPlace(place);
});
afterAll(() => place.cloud.close());

test("the feature is opened by a call, or by the first pool", async () => {
  const enabled = async () => (await place.vpc("GetPublicIpAddressPoolServiceStatus"))["Enabled"];
  expect(await enabled()).toBe(false);
  const opened = { Code: "200", Message: "successful" };
  expect(await place.vpc("OpenPublicIpAddressPoolService")).toMatchObject(opened);
  expect(await place.vpc("OpenPublicIpAddressPoolService")).toMatchObject(opened);
  expect(await enabled()).toBe(true);
  const other = await eipPlace();
  await poolPlace(other).make();
  expect(await other.vpc("GetPublicIpAddressPoolServiceStatus")).toMatchObject({ Enabled: true });
  await other.cloud.close();
});

describe("a pool", () => {
  test("is made, shown, changed and given up through the V3 SDK", async () => {
    const { sdk, regionId } = place;
    const { vpc, vpcTypes: types } = sdk;
    const { body: made } = await vpc.createPublicIpAddressPool(
      new types.CreatePublicIpAddressPoolRequest({
        regionId,
        name: "front",
        description: "of the shop",
        isp: "BGP_PRO",
        resourceGroupId: "rg-acfm1",
        securityProtectionTypes: ["AntiDDoS_Enhanced"],
        tag: [new types.CreatePublicIpAddressPoolRequestTag({ key: "team", value: "web" })],
      }),
    );
    const publicIpAddressPoolId = made?.publicIpAddressPoolId ?? "";
    expect(publicIpAddressPoolId).toMatch(/^pippool-[0-9a-z]{20}$/);
    expect(made).toMatchObject({ pulbicIpAddressPoolId: publicIpAddressPoolId, resourceGroupId: "rg-acfm1" });
    const show = async () => {
      const asked = { regionId, publicIpAddressPoolIds: [publicIpAddressPoolId] };
      const { body } = await vpc.listPublicIpAddressPools(new types.ListPublicIpAddressPoolsRequest(asked));
      return body?.publicIpAddressPoolList?.[0];
    };
    expect(await show()).toMatchObject({
      publicIpAddressPoolId,
      name: "front",
      description: "of the shop",
      status: "Created",
      businessStatus: "Normal",
      bizType: "Default",
      isp: "BGP_PRO",
      securityProtectionTypes: ["AntiDDoS_Enhanced"],
      totalIpNum: 0,
      usedIpNum: 0,
      ipAddressRemaining: false,
      ownerId: 100000000001,
      userType: "admin",
      regionId,
      resourceGroupId: "rg-acfm1",
      tags: [{ key: "team", value: "web" }],
    });
    const pool = { regionId, publicIpAddressPoolId };
    await vpc.updatePublicIpAddressPoolAttribute(
      new types.UpdatePublicIpAddressPoolAttributeRequest({ ...pool, name: "back", description: "" }),
    );
    expect(await show()).toMatchObject({ name: "back", description: "" });
    await vpc.deletePublicIpAddressPool(new types.DeletePublicIpAddressPoolRequest(pool));
    expect(await show()).toBeUndefined();
  });

  test("is tagged and moved to a resource group as Terraform does it", async () => {
    const id = await pools.make();
    const named = { ResourceType: "PUBLICIPADDRESSPOOL", "ResourceId.1": id };
    await place.vpc("TagResources", { ...named, "Tag.1.Key": "team", "Tag.1.Value": "net" });
    expect((await pools.show(id))["Tags"]).toEqual([{ Key: "team", Value: "net" }]);
    const { TagResources } = await place.vpc("ListTagResources", named);
    expect(TagResources).toMatchObject({ TagResource: [{ ResourceId: id, TagKey: "team" }] });
    await place.vpc("MoveResourceGroup", {
      ResourceId: id,
      ResourceType: "PUBLICIPADDRESSPOOL",
      NewResourceGroupId: "rg-acfm2",
    });
    expect(await pools.show(id)).toMatchObject({ ResourceGroupId: "rg-acfm2" });
    await pools.remove(id);
    expect((await place.vpc("ListTagResources", named))["TagResources"]).toEqual({ TagResource: [] });
  });

  test("is listed by all that it may be asked for", async () => {
    const id = await pools.make({
      Name: "asked",
      Isp: "BGP_PRO",
      "SecurityProtectionTypes.1": "AntiDDoS_Enhanced",
      "Tag.1.Key": "asked",
      "Tag.1.Value": "",
    });
    const other = await pools.make({ Name: "other" });
    for (const [match, miss] of [
      [{ Name: "asked" }, { Name: "ask" }],
      [{ Isp: "BGP_PRO" }, { Isp: "BGP" }],
      [{ SecurityProtectionEnabled: true }, { SecurityProtectionEnabled: false }],
      [{ Status: "Created" }, { Status: "Deleting" }],
      [{ "Tags.1.Key": "asked" }, { "Tags.1.Key": "asked", "Tags.1.Value": "x" }],
      [{ "PublicIpAddressPoolIds.1": id }, { "PublicIpAddressPoolIds.1": other }],
    ] as const) {
      expect(await pools.ids(match), JSON.stringify(match)).toContain(id);
      expect(await pools.ids(miss), JSON.stringify(miss)).not.toContain(id);
    }
    await pools.remove(id);
    await pools.remove(other);
  });

  test("is listed by pages", async () => {
    const made: string[] = [];
    while (made.length < 12) made.push(await pools.make({ Name: "paged" }));
    const first = await place.vpc("ListPublicIpAddressPools", { Name: "paged" });
    expect(first).toMatchObject({ TotalCount: 12 });
    expect(first["PublicIpAddressPoolList"]).toHaveLength(10);
    const { NextToken } = first;
    const last = await place.vpc("ListPublicIpAddressPools", { Name: "paged", NextToken });
    expect(last).toMatchObject({ TotalCount: 12, NextToken: "" });
    expect(last["PublicIpAddressPoolList"]).toHaveLength(2);
    for (const id of made) await pools.remove(id);
  });

  test.each([
    ["CreatePublicIpAddressPool", { BizType: "CloudBox" }, "UnsupportedParameter"],
    ["CreatePublicIpAddressPool", { BizType: "Else" }, "InvalidParameter"],
    ["CreatePublicIpAddressPool", { Isp: "Pigeon" }, "InvalidParameter"],
    ["CreatePublicIpAddressPool", { "Zones.1": "cn-hangzhou-h" }, "UnsupportedParameter"],
    ["CreatePublicIpAddressPool", { Name: "http://x" }, "InvalidParameter"],
    ["CreatePublicIpAddressPool", { Description: "x".repeat(257) }, "InvalidParameter"],
    ["CreatePublicIpAddressPool", { "SecurityProtectionTypes.1": "None" }, "InvalidParameter"],
    ["CreatePublicIpAddressPool", { "Tag.1.Key": "acs:x" }, "InvalidTagKey.Malformed"],
    ["CreatePublicIpAddressPool", { DryRun: true }, "DryRunOperation"],
    ["ListPublicIpAddressPools", { MaxResults: 9 }, "InvalidParameter"],
    ["ListPublicIpAddressPools", { ResourceGroupId: "rg-1" }, "OperationUnsupported.ResourceGroupId"],
    ["ListPublicIpAddressPools", { Status: "Lost" }, "InvalidParameter"],
    ["ListPublicIpAddressPools", { DryRun: true }, "DryRunOperation"],
    ["UpdatePublicIpAddressPoolAttribute", { Name: "x" }, "ResourceNotFound.PublicIpAddressPool"],
    ["DeletePublicIpAddressPool", {}, "ResourceNotFound.PublicIpAddressPool"],
    ["AddPublicIpAddressPoolCidrBlock", { CidrMask: 28 }, "ResourceNotFound.PublicIpAddressPool"],
    [
      "DeletePublicIpAddressPoolCidrBlock",
      { CidrBlock: "198.18.0.0/28" },
      "ResourceNotFound.PublicIpAddressPool",
    ],
    ["ListPublicIpAddressPoolCidrBlocks", {}, "ResourceNotFound.PublicIpAddressPool"],
    ["AllocateEipAddress", {}, "ResourceNotFound.PublicIpAddressPool"],
  ])("%s of %j is refused with %s", async (name, more, code) => {
    const nobody =
      name.startsWith("Create") || name.endsWith("Pools") ? {} : { PublicIpAddressPoolId: "pippool-0" };
    expect(await refusalOf(place.vpc(name, { ...nobody, ...more }))).toBe(code);
  });

  test("there are only so many, and a rehearsal makes none", async () => {
    const quotas = [
      { quota: "publicPoolsPerRegion", limit: 1 },
      { quota: "blocksPerPublicPool", limit: 1 },
    ] as const;
    const small = await eipPlace({ quotas });
    const few = poolPlace(small);
    expect(await refusalOf(few.make({ DryRun: true }))).toBe("DryRunOperation");
    expect(await few.ids({})).toEqual([]);
    const id = await few.make();
    expect(await refusalOf(few.make())).toBe("QuotaExceeded");
    await few.add(id, 28);
    expect(await refusalOf(few.add(id, 28))).toBe("QuotaExceeded");
    await small.cloud.close();
  });

  test("a repeated client token makes one", async () => {
    const once = { ClientToken: "pool-once", Name: "once" };
    expect(await pools.make(once)).toBe(await pools.make(once));
    expect(await pools.ids({ Name: "once" })).toHaveLength(1);
    expect(await refusalOf(pools.make({ ...once, Name: "twice" }))).toBe(
      "InvalidIdempotenceParameter.Mismatch",
    );
  });
});
